import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { CommandScope } from '../../../commands/runCommand.ts';
import type { Kind } from './queries.ts';

export interface NewRepresentative {
  readonly kind: Kind;
  readonly voterId: string;
  readonly group: string | null;
  readonly household: string | null;
  readonly households: number | null;
  readonly chosenOn: string;
}

/** Records who was chosen. */
export async function insertRepresentative(
  { tx, round, unitId }: CommandScope,
  made: NewRepresentative,
): Promise<string> {
  const representativeId = randomUUID();
  await sql`insert into representative (county_id, representative_id, round_id, unit_id, kind, voter_id, group_name,
      household, households, chosen_on)
    values (${round.county_id}, ${representativeId}, ${round.round_id}, ${unitId}, ${made.kind}, ${made.voterId},
      ${made.group}, ${made.household}, ${made.households}, ${made.chosenOn})`.execute(tx);
  return representativeId;
}

/** Ends the time of a representative; the row is kept. */
export async function endRepresentative(
  { tx, round }: CommandScope,
  representativeId: string,
  ended: { readonly on: string; readonly ground: string },
): Promise<void> {
  await sql`update representative set ended_on = ${ended.on}, ended_ground = ${ended.ground}
    where county_id = ${round.county_id} and representative_id = ${representativeId} and ended_on is null`.execute(tx);
}
