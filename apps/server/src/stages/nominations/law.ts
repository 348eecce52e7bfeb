import { mergeRules, type RuleContext } from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import { refuse } from '../../http/refusals.ts';
import { lawOfBody } from '../ballots/index.ts';

/**
 * The law that a body is nominated under: the rule set in force on the day of the vote with the values of the province.
 * @throws ORPCError `REFUSED` where none is entered
 */
export function nominationLaw(round: RoundRow, unitKind: string, body: string, pollDay: string): RuleContext {
  const law =
    lawOfBody(round, unitKind, body, pollDay) ??
    refuse(
      'REFUSED',
      `没有录入${pollDay}适用于“${body}”的法规。请核对选举日。`,
      `No law is entered for “${body}” on ${pollDay}. Check the day of the vote.`,
      ['G-01'],
    );
  const { parameters } = mergeRules(law.ruleSet.id, law.overlay?.id ?? null);
  return { ruleSet: law.ruleSet.id, values: Object.fromEntries(parameters.map(({ id, value }) => [id, value])) };
}

/** Whether the law is that of the Party. */
export const isParty = ({ ruleSet }: RuleContext): boolean => !/^(VC|RC)-/.test(ruleSet);
