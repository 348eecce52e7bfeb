import { type Quorum, type QuorumExclusion, quorum, type RuleSetId } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import { refuse } from '../../../http/refusals.ts';
import { lawOfDay } from '../../programme/index.ts';
import type { MemberRow, Standing } from './queries.ts';

/** The rules by which the members of a unit elect. Refuses a round without a Party election. */
export function partyRules(round: RoundRow): RuleSetId {
  if (round.kind === 'village') {
    return refuse(
      'REFUSED',
      '村委会换届没有党员名册。请在村（社区）党组织或者乡镇党委的换届中登记党员。',
      "A villagers' committee election has no register of members. Record them in the round of the Party body.",
      ['PB-004'],
    );
  }
  const law = lawOfDay('party-grassroots', round.county_id, round.election_day);
  return (
    law?.ruleSet.id ??
    refuse(
      'REFUSED',
      `选举日 ${round.election_day} 早于已录入的最早党内法规。请核对换届的选举日。`,
      `Election day ${round.election_day} is before the first Party rules entered. Check it.`,
      ['G-01'],
    )
  );
}

/** What a standing says of a member's rights (PB-004). */
const FACTS = {
  full: { membership: 'full', underProbation: false, detained: false },
  probationary: { membership: 'probationary', underProbation: false, detained: false },
  onProbationWithinParty: { membership: 'full', underProbation: true, detained: false },
  suspended: { membership: 'full', underProbation: false, detained: true },
} as const satisfies Readonly<Record<Standing, object>>;

/** Who should attend a meeting of these members, who not and why, before anybody has come. */
export const electorateOf = (members: readonly MemberRow[], ruleSet: RuleSetId): Quorum =>
  quorum(
    members.map((member) => ({
      person: member.person_id,
      present: false,
      ...FACTS[member.standing],
      exclusion:
        member.exclusion === null
          ? null
          : {
              ground: member.exclusion as QuorumExclusion,
              superiorAgreed: member.superior_approval !== null,
              meetingAgreed: member.meeting_approval !== null,
            },
    })),
    ruleSet,
  );
