import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';

/** Fixes who is entitled, and the form of election where the poll was set without one. */
export async function fixEntitled(
  { tx, round }: CommandScope,
  pollId: string,
  fixed: { readonly entitled: number; readonly present: number | null; readonly method: string | null },
): Promise<void> {
  await sql`update poll set entitled = ${fixed.entitled}, present = ${fixed.present},
      method = coalesce(method, ${fixed.method})
    where county_id = ${round.county_id} and poll_id = ${pollId}`.execute(tx);
}

/** Writes what the places counted into the poll. What was returned waits for the count where a box is not counted yet. */
export async function writeCounts(
  { tx, round }: CommandScope,
  pollId: string,
  counts: { readonly issued: number | null; readonly checkedOff: number; readonly returned: number | null },
): Promise<void> {
  await sql`update poll set issued = coalesce(${counts.issued}::int, issued), checked_off = ${counts.checkedOff},
      returned = coalesce(${counts.returned}::int, returned)
    where county_id = ${round.county_id} and poll_id = ${pollId}`.execute(tx);
}

interface CheckInRow {
  readonly voter_id: string;
  readonly mode: string;
}

interface MarkRow {
  readonly voter_id: string;
  readonly mark_id: string;
  readonly place_id: string;
}

/**
 * Writes the check-ins of a vote anew in random order and in one transaction, so that neither where a row lies nor its
 * system columns tell who came when.
 */
export async function reshuffleCheckIns({ tx, round }: CommandScope, pollId: string): Promise<void> {
  const county = round.county_id;
  const marks = await sql<MarkRow>`delete from check_in_mark where county_id = ${county} and poll_id = ${pollId}
    returning voter_id, mark_id, place_id`.execute(tx);
  const checkIns = await sql<CheckInRow>`delete from check_in where county_id = ${county} and poll_id = ${pollId}
    returning voter_id, mode`.execute(tx);
  const shuffledMarks = shuffled(marks.rows);
  await sql`insert into check_in_mark (county_id, poll_id, voter_id, mark_id, place_id)
    select ${county}, ${pollId}, * from unnest(${shuffledMarks.map((row) => row.voter_id)}::uuid[],
      ${shuffledMarks.map((row) => row.mark_id)}::uuid[], ${shuffledMarks.map((row) => row.place_id)}::uuid[])`.execute(
    tx,
  );
  const shuffledRows = shuffled(checkIns.rows);
  await sql`insert into check_in (county_id, poll_id, voter_id, mode)
    select ${county}, ${pollId}, * from unnest(${shuffledRows.map((row) => row.voter_id)}::uuid[],
      ${shuffledRows.map((row) => row.mode)}::text[])`.execute(tx);
}

/** The same rows in an order that nobody can guess (Fisher and Yates). */
function shuffled<Row>(rows: readonly Row[]): Row[] {
  const mixed = [...rows];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as Row, mixed[last] as Row];
  }
  return mixed;
}
