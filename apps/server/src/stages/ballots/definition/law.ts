import type { RuleSetKind } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import { type LawOfDay, lawOfDay } from '../../programme/index.ts';

/** The law that a body is elected under. */
const LAW_OF_BODY: Readonly<Record<string, RuleSetKind>> = {
  villagersCommittee: 'villagers-committee',
  residentsCommittee: 'residents-committee',
  partyOrganisation: 'party-grassroots',
  partyCommittee: 'party-grassroots',
  disciplineCommission: 'party-grassroots',
  townshipCongress: 'party-grassroots',
  countyCongress: 'party-local',
};

/** The law of the vote on a body on a day, or null where none is entered. */
export function lawOfBody(round: RoundRow, unitKind: string, body: string, day: string): LawOfDay | null {
  // A community of a village round elects its residents' committee under the body's common name.
  const kind = body === 'villagersCommittee' && unitKind !== 'village' ? 'residents-committee' : LAW_OF_BODY[body];
  return kind === undefined ? null : lawOfDay(kind, round.county_id, day);
}
