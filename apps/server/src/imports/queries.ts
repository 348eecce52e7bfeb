import { sql } from 'kysely';
import type { RoundRow } from '../access/policy.ts';
import type { Queryable } from '../database/database.ts';

/** A unit as the import of its own roll sees it. */
export interface RollUnit {
  readonly unit_id: string;
  readonly code: string;
  readonly name: string;
  readonly participation: string | null;
}

/** A unit with what it does in the round; undefined when there is none. */
export async function findRollUnit(db: Queryable, round: RoundRow, unitId: string): Promise<RollUnit | undefined> {
  const found = await sql<RollUnit>`select u.unit_id, u.code, u.name, r.participation from unit u
    left join round_unit r on r.county_id = u.county_id and r.unit_id = u.unit_id and r.round_id = ${round.round_id}
    where u.county_id = ${round.county_id} and u.unit_id = ${unitId}`.execute(db);
  return found.rows[0];
}

/** The import of a file with this digest; see `importFile`. */
export async function findImportOf(
  db: Queryable,
  round: RoundRow,
  sha256: string,
): Promise<{ readonly name: string; readonly rows: number; readonly imported_at: Date } | undefined> {
  const found = await sql<{ name: string; rows: number; imported_at: Date }>`
    select name, rows, imported_at from import_file where county_id = ${round.county_id}
      and round_id = ${round.round_id} and kind = 'rolls' and sha256 = ${Buffer.from(sha256, 'hex')}`.execute(db);
  return found.rows[0];
}

/** Entries of a unit's roll that are not struck. */
export async function countOnRoll(db: Queryable, round: RoundRow, unitId: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from voter where county_id = ${round.county_id}
    and round_id = ${round.round_id} and unit_id = ${unitId} and struck_on is null`.execute(db);
  return found.rows[0]?.n ?? 0;
}

/** An entry of the round for a person. */
export interface EntryOfPerson {
  readonly person_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly card_number: string;
  readonly struck_on: string | null;
}

/** All entries of the round for some persons, in every unit. */
export async function findEntriesOf(
  db: Queryable,
  round: RoundRow,
  personIds: readonly string[],
): Promise<readonly EntryOfPerson[]> {
  if (personIds.length === 0) return [];
  const found = await sql<EntryOfPerson>`
    select v.person_id, v.unit_id, u.name as unit_name, v.card_number, v.struck_on from voter v
    join unit u on u.county_id = v.county_id and u.unit_id = v.unit_id
    where v.county_id = ${round.county_id} and v.round_id = ${round.round_id}
      and v.person_id = any(${[...personIds]}::uuid[])`.execute(db);
  return found.rows;
}

/** The layout for these headings that the unit itself, or the nearest office above it, keeps. */
export async function findLayout(
  db: Queryable,
  round: RoundRow,
  unitId: string,
  fingerprint: string,
): Promise<Readonly<Record<string, string | null>> | undefined> {
  const found = await sql<{ mapping: Record<string, string | null> }>`select l.mapping from roll_layout l
    join unit_closure c on c.county_id = l.county_id and c.ancestor_id = l.unit_id
    where c.county_id = ${round.county_id} and c.unit_id = ${unitId} and l.kind = 'rolls'
      and l.fingerprint = ${Buffer.from(fingerprint, 'hex')}
    order by c.depth limit 1`.execute(db);
  return found.rows[0]?.mapping;
}
