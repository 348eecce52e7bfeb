import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { compareGroups } from '../groups.ts';

/** Someone on the roll, as other rooms list him. */
export interface VoterRow {
  readonly voter_id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly group_name: string | null;
  readonly card_number: string;
}

/** The columns of a {@link VoterRow} where the entry is `v`. */
export const VOTER = sql`v.voter_id, v.name, v.sex, v.group_name, v.card_number`;

/**
 * Puts the rows of one unit's roll in the order of the printed list: groups by the number in their name, whoever has
 * none last. A unit has some dozens of groups at most, so their names are ordered here and handed to the query. One query.
 */
export async function groupOrder(
  db: Queryable,
  round: RoundRow,
  unitId: string,
): Promise<(column: string) => RawBuilder<unknown>> {
  const mine = sql`county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}`;
  const found = await sql<{ group_name: string }>`select group_name from voter where ${mine} and group_name is not null
    union select group_name from representative where ${mine} and group_name is not null`.execute(db);
  const groups = found.rows.map((row) => row.group_name).toSorted(compareGroups);
  return (column) => sql`array_position(${groups}::text[], ${sql.ref(column)}) nulls last`;
}
