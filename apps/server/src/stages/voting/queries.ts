import { sql } from 'kysely';
import type { ImportSession } from '../../imports/session.ts';

/** Polls of a round by their number. */
export async function pollsByNumber(
  session: ImportSession,
): Promise<ReadonlyMap<string, { pollId: string; unitId: string }>> {
  const found = await sql<{ number: string; poll_id: string; unit_id: string }>`
    select number, poll_id, unit_id from poll
    where county_id = ${session.round.county_id} and round_id = ${session.round.round_id}`.execute(session.tx);
  return new Map(found.rows.map((row) => [row.number, { pollId: row.poll_id, unitId: row.unit_id }]));
}
