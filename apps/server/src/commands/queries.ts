import { sql } from 'kysely';
import type { Queryable } from '../database/database.ts';

/** A command that was carried out before. */
export interface DoneCommand {
  readonly command: string;
  readonly input_digest: Buffer;
  readonly answer: unknown;
}

/** Claims a request id. False when it is taken; who claims it at the same moment waits for the first to end. */
export async function claimRequest(
  tx: Queryable,
  row: { countyId: number; requestId: string; command: string; digest: Buffer },
): Promise<boolean> {
  const done = await sql`insert into command_done (county_id, request_id, command, input_digest)
    values (${row.countyId}, ${row.requestId}, ${row.command}, ${row.digest}) on conflict do nothing`.execute(tx);
  return done.numAffectedRows === 1n;
}

/** Keeps the answer of a claimed request. */
export async function keepAnswer(tx: Queryable, countyId: number, requestId: string, answer: unknown): Promise<void> {
  await sql`update command_done set answer = ${JSON.stringify(answer)}::jsonb
    where county_id = ${countyId} and request_id = ${requestId}`.execute(tx);
}

/** The command that a request id was used for. */
export async function findDone(tx: Queryable, countyId: number, requestId: string): Promise<DoneCommand | undefined> {
  const found = await sql<DoneCommand>`select command, input_digest, answer from command_done
    where county_id = ${countyId} and request_id = ${requestId}`.execute(tx);
  return found.rows[0];
}

/** Makes the commands on one unit of a round wait for each other; units beside it go on. */
export async function lockUnit(tx: Queryable, countyId: number, roundId: string, unitId: string): Promise<void> {
  await sql`select from round_unit where county_id = ${countyId} and round_id = ${roundId} and unit_id = ${unitId}
    for no key update`.execute(tx);
}
