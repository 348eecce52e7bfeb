import { APPROVAL_RULES } from './approvals.ts';
import { GENERAL_RULES } from './general.ts';
import { PARTY_RULES } from './party.ts';
import { PARTY_BODY_RULES } from './partyBody.ts';
import { RESIDENTS_RULES } from './residents.ts';
import { RESIDENTS_BODY_RULES } from './residentsBody.ts';
import type { Rule } from './types.ts';
import { VILLAGERS_RULES } from './villagers.ts';
import { VILLAGERS_BODY_RULES } from './villagersBody.ts';
import { VILLAGERS_TERM_RULES } from './villagersTerm.ts';
import { VILLAGERS_VOTE_RULES } from './villagersVote.ts';

/** Every rule that a decision, a step or a parameter cites, by its id. */
export const RULES: Readonly<Record<string, Rule>> = {
  ...GENERAL_RULES,
  ...APPROVAL_RULES,
  ...VILLAGERS_BODY_RULES,
  ...VILLAGERS_RULES,
  ...VILLAGERS_VOTE_RULES,
  ...VILLAGERS_TERM_RULES,
  ...RESIDENTS_BODY_RULES,
  ...RESIDENTS_RULES,
  ...PARTY_BODY_RULES,
  ...PARTY_RULES,
};

/** Those of the rules that still have to be confirmed against the official text (confidence `R`). */
export function rulesToConfirm(ids: readonly string[]): string[] {
  return ids.filter((id) => RULES[id]?.confidence === 'R');
}
