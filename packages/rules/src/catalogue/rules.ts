import { GENERAL_RULES } from './general.ts';
import { PARTY_RULES } from './party.ts';
import { RESIDENTS_RULES } from './residents.ts';
import type { Rule } from './types.ts';
import { VILLAGERS_RULES } from './villagers.ts';

/** Every rule that a decision or a step cites, by its id. */
export const RULES: Readonly<Record<string, Rule>> = {
  ...GENERAL_RULES,
  ...VILLAGERS_RULES,
  ...RESIDENTS_RULES,
  ...PARTY_RULES,
};

/** Those of the rules that still have to be confirmed against the official text (confidence `R`). */
export function rulesToConfirm(ids: readonly string[]): string[] {
  return ids.filter((id) => RULES[id]?.confidence === 'R');
}
