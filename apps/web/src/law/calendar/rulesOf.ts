import { RULES } from '@huanjie/rules';
import type { Language } from '../../app/messages.ts';
import type { RuleCard } from '../../components/RuleChip.tsx';
import { articleInWords } from '../rules/articles.ts';

/** The cards of rules as a rule set has them: title, statement, article of that text, and how sure it is. */
export function ruleCards(ids: readonly string[], ruleSetId: string, language: Language): RuleCard[] {
  return ids.flatMap((id) => {
    const rule = RULES[id];
    if (rule === undefined) return [];
    const { title, statement, confidence, articles } = rule;
    const article = articles[ruleSetId];
    return [
      { id, title, statement, confidence, article: article === undefined ? null : articleInWords(article, language) },
    ];
  });
}
