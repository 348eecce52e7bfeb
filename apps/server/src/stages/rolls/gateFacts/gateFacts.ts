import type { GateFacts, Settled } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { rollLaw } from '../law.ts';
import { type Mode, modeOf } from '../representatives/mode.ts';
import { findGateFacts, type GateRow } from './queries.ts';

/**
 * What the rolls know of a unit for the gates of its election; what they cannot know is left out, so that a gate that
 * needs it says so. Refuses a round without voters. One query.
 */
export async function rollGateFacts(db: Queryable, round: RoundRow, unitId: string): Promise<GateFacts> {
  const rules = rollLaw(round);
  const row = await findGateFacts(db, round, unitId);
  const approvalAsked = typeof rules.values?.['mobile.approval'] === 'string';
  return {
    rules,
    electionDay: round.election_day,
    consentsDecided: settled(row.outsiders, row.consents_open),
    doubleRegistrations: row.doubles,
    objectionsOpen: row.objections_open,
    proxiesPublished: settled(
      row.proxies_open + row.proxies_granted,
      row.proxies_open + row.proxies_granted - row.proxies_announced,
    ),
    ...(row.published_on === null ? {} : { rollPublishedOn: row.published_on, registrationClosed: true }),
    ...representativesOf(row, modeOf(round, row.method ?? undefined)),
    ...mobileBoxesOf(row, approvalAsked),
  };
}

/** Whether something is settled: nothing to settle, all of it settled, or some still open. */
function settled(all: number, open: number): Settled {
  if (all === 0) return 'not-needed';
  return open === 0 ? 'done' : 'open';
}

/** Representatives are needed where they elect, one of every household or any of the groups (RC-110, RC-111). */
function representativesOf(row: GateRow, mode: Mode | null): Pick<GateFacts, 'representativesChosen'> {
  switch (mode) {
    case null:
      return {};
    case 'direct':
      return { representativesChosen: 'not-needed' };
    case 'household': {
      const all = row.households > 0 && row.households_represented === row.households;
      return { representativesChosen: all ? 'done' : 'open' };
    }
    case 'representatives':
      return { representativesChosen: row.representatives > 0 ? 'done' : 'open' };
  }
}

/** Where the province asks for the approval of the township (VC-531), the rolls do not know whether it came. */
function mobileBoxesOf(row: GateRow, approvalAsked: boolean): Pick<GateFacts, 'mobileBoxesApproved'> {
  const all = row.boxes_open + row.boxes_granted;
  const state = settled(all, all - row.boxes_announced);
  return state === 'done' && approvalAsked ? {} : { mobileBoxesApproved: state };
}
