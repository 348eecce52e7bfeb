import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { actorName } from '../../../access/actor.ts';
import type { CommandScope } from '../../../commands/runCommand.ts';

export interface NewMark {
  readonly markId: string;
  readonly voterId: string;
  readonly mode: string;
}

type Scope = Pick<CommandScope, 'tx' | 'round'>;

/**
 * Checks entries in, one by one in the order given: that of their random ids, which is not that of their arrival and in
 * which two tables with the same entries wait for each other without a deadlock. Gives the entries that were new.
 */
export async function insertMarks(
  { tx, round }: Scope,
  { pollId, placeId }: { readonly pollId: string; readonly placeId: string },
  marks: readonly NewMark[],
): Promise<ReadonlySet<string>> {
  if (marks.length === 0) return new Set();
  const made = await sql<{
    voter_id: string;
  }>`insert into check_in_mark (county_id, poll_id, voter_id, mark_id, place_id)
    select ${round.county_id}, ${pollId}, m.voter_id, m.mark_id, ${placeId}
    from unnest(${marks.map((one) => one.voterId)}::uuid[], ${marks.map((one) => one.markId)}::uuid[])
      as m (voter_id, mark_id)
    on conflict (county_id, poll_id, voter_id) do nothing returning voter_id`.execute(tx);
  const added = new Set(made.rows.map((row) => row.voter_id));
  const counted = marks.filter(({ voterId }) => added.has(voterId));
  await sql`insert into check_in (county_id, poll_id, voter_id, mode)
    select ${round.county_id}, ${pollId}, * from unnest(${counted.map((one) => one.voterId)}::uuid[],
      ${counted.map((one) => one.mode)}::text[])`.execute(tx);
  return added;
}

/** Keeps the marks of entries that were checked in already, for the committee. A mark sent again is kept once. */
export async function insertConflicts(
  { tx, round }: Scope,
  at: { readonly pollId: string; readonly placeId: string; readonly desk: string },
  marks: readonly NewMark[],
): Promise<void> {
  if (marks.length === 0) return;
  await sql`insert into check_in_conflict (county_id, conflict_id, poll_id, voter_id, mark_id, place_id, desk, mode)
    select ${round.county_id}, c.conflict_id, ${at.pollId}, c.voter_id, c.mark_id, ${at.placeId}, ${at.desk}, c.mode
    from unnest(${marks.map(() => randomUUID())}::uuid[], ${marks.map((one) => one.voterId)}::uuid[],
      ${marks.map((one) => one.markId)}::uuid[], ${marks.map((one) => one.mode)}::text[])
      as c (conflict_id, voter_id, mark_id, mode)
    on conflict (county_id, poll_id, mark_id) do nothing`.execute(tx);
}

/** Adds to the turnout of a place by the hour; hours in their order, so that tables wait for each other in one way. */
export async function addTurnout(
  { tx, round }: Scope,
  { pollId, placeId }: { readonly pollId: string; readonly placeId: string },
  hours: ReadonlyMap<number, number>,
): Promise<void> {
  for (const [hour, voters] of [...hours].sort(([a], [b]) => a - b)) {
    await sql`insert into voting_turnout (county_id, poll_id, place_id, hour, voters)
      values (${round.county_id}, ${pollId}, ${placeId}, ${hour}, ${voters})
      on conflict (county_id, poll_id, place_id, hour) do update
        set voters = voting_turnout.voters + excluded.voters`.execute(tx);
  }
}

/** Decides what a second check-in was; false where there is none that is open. */
export async function decideConflict(
  { tx, round, actor, at }: CommandScope,
  made: {
    readonly pollId: string;
    readonly conflictId: string;
    readonly decision: string;
    readonly note: string;
  },
): Promise<boolean> {
  const done = await sql`update check_in_conflict set decision = ${made.decision}, note = ${made.note},
      decided_by = ${actorName(actor)}, decided_at = ${at}
    where county_id = ${round.county_id} and poll_id = ${made.pollId} and conflict_id = ${made.conflictId}
      and decision is null`.execute(tx);
  return done.numAffectedRows === 1n;
}
