import { PARTY_RULE_SETS } from './party.ts';
import { RESIDENTS_RULE_SETS } from './residents.ts';
import type { RuleSet, RuleSetKind } from './types.ts';
import { VILLAGERS_RULE_SETS } from './villagers.ts';

/** All rule sets, in the order of the bodies and of time. */
export const RULE_SETS: readonly RuleSet[] = [...VILLAGERS_RULE_SETS, ...RESIDENTS_RULE_SETS, ...PARTY_RULE_SETS];

/** The rule set with this id, or null. */
export function findRuleSet(id: string): RuleSet | null {
  return RULE_SETS.find((ruleSet) => ruleSet.id === id) ?? null;
}

/**
 * The rule set that holds for a kind of body on a day (`YYYY-MM-DD`): each step is judged by the law of its own day.
 * Null before the first entered version. Guides, the charter and texts for one form of organisation hold beside it and
 * are never the answer.
 */
export function ruleSetInForce(kind: RuleSetKind, day: string): RuleSet | null {
  const holds = ({ appliesTo, beside, inForce }: RuleSet) =>
    appliesTo === kind && beside === undefined && inForce.from <= day && (inForce.to === null || day <= inForce.to);
  return RULE_SETS.find(holds) ?? null;
}
