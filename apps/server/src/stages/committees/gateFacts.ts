import type { GateFacts } from '@huanjie/rules';
import type { RoundRow } from '../../access/policy.ts';
import type { Queryable } from '../../database/database.ts';
import { type CommitteeOnRecord, loadCommittee, mustLeave, vacanciesOf } from './load.ts';
import { findBody, isStepDone } from './queries.ts';
import { judgeStaff, loadStaff } from './staff.ts';

/**
 * What the committees of a unit tell the gates: whether the election committee is formed and published, whether those
 * have left who must, whether the staff are named and independent. Nothing in a Party congress. Some ten queries.
 */
export async function committeeGateFacts(db: Queryable, round: RoundRow, unitId: string): Promise<GateFacts> {
  if (round.kind === 'township') return {};
  const on = await loadCommittee(db, round, unitId);
  const staff = await loadStaff(db, round, unitId);
  return {
    committeeFormed: on !== null,
    committeePublished: (on?.body.published_on ?? null) !== null || (await isStepDone(db, round, unitId)),
    staffNamed: staff !== null,
    ...(staff?.body.recorded === true
      ? { staffIndependent: staff.members.every((row) => judgeStaff(staff, round, row).refusals.length === 0) }
      : {}),
    ...exitsOf(on),
  };
}

/** Whether the election committee of a unit is formed. One query. */
export const hasElectionCommittee = async (db: Queryable, round: RoundRow, unitId: string): Promise<boolean> =>
  (await findBody(db, round, unitId, 'electionCommittee')) !== undefined;

/** Known once somebody is nominated here: everyone who must leave has left, and the places are filled. */
function exitsOf(on: CommitteeOnRecord | null): Pick<GateFacts, 'exitsSettled'> {
  if (on === null || !on.standing.some(({ nominatedHere }) => nominatedHere)) return {};
  const waiting = [...mustLeave(on).values()].some((grounds) => grounds.length > 0);
  if (waiting || vacanciesOf(on.changes) > 0) return { exitsSettled: 'open' };
  return { exitsSettled: on.changes.length > 0 ? 'done' : 'not-needed' };
}
