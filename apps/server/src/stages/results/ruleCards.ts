import type { ruleCard } from '@huanjie/contract';
import { RULES } from '@huanjie/rules';
import type { output } from 'zod';

type RuleCard = output<typeof ruleCard>;

/**
 * The cards of the rules that a result cites, each once and in the order in which they are first cited. The article is
 * that of the rule set of the poll; null where its number was not checked against the text. An id that the
 * catalogue does not know is left out.
 */
export function ruleCards(ids: readonly string[], ruleSet: string): RuleCard[] {
  return [...new Set(ids)].flatMap((id) => {
    const rule = RULES[id];
    if (rule === undefined) return [];
    const { title, statement, articles, confidence } = rule;
    return [{ id, title, statement, article: articles[ruleSet] ?? null, confidence }];
  });
}
