import { sql } from 'kysely';
import type { Queryable } from '../../database/database.ts';

/** A person with a number under a key. */
export interface NumberedRow {
  readonly county_id: number;
  readonly person_id: string;
  readonly id_number_cipher: Buffer | null;
  readonly id_number_index: Buffer | null;
  readonly phone_cipher: Buffer | null;
  readonly phone_index: Buffer | null;
}

/** Where a walk through the persons of a county stands. */
export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** The next persons of a county that have a number, by id. */
export async function listNumbered(
  db: Queryable,
  countyId: number,
  after: string,
  limit: number,
): Promise<readonly NumberedRow[]> {
  const found = await sql<NumberedRow>`
    select county_id, person_id, id_number_cipher, id_number_index, phone_cipher, phone_index from person
    where county_id = ${countyId} and person_id > ${after}
      and (id_number_cipher is not null or phone_cipher is not null)
    order by person_id limit ${limit}`.execute(db);
  return found.rows;
}

/** Puts the numbers of persons under another key; the ends of numbers on rolls, found by it, are to be filled in anew. */
export async function saveNumbers(tx: Queryable, countyId: number, rows: readonly NumberedRow[]): Promise<void> {
  const column = (of: (row: NumberedRow) => unknown) => rows.map(of);
  await sql`
    update person p set id_number_cipher = n.id_cipher, id_number_index = n.id_index, phone_cipher = n.phone_cipher,
      phone_index = n.phone_index
    from unnest(${column((row) => row.person_id)}::uuid[], ${column((row) => row.id_number_cipher)}::bytea[],
      ${column((row) => row.id_number_index)}::bytea[], ${column((row) => row.phone_cipher)}::bytea[],
      ${column((row) => row.phone_index)}::bytea[]) as n (person_id, id_cipher, id_index, phone_cipher, phone_index)
    where p.county_id = ${countyId} and p.person_id = n.person_id`.execute(tx);
  await sql`update voter set number_tail = null where county_id = ${countyId} and number_tail is not null
    and person_id = any(${column((row) => row.person_id)}::uuid[])`.execute(tx);
}

/** Lets one process at a time put numbers under another key, until its transaction ends. */
export const lockNumbers = (tx: Queryable): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext('huanjie key rotation'))`.execute(tx);

/** Whether the journal of a county has it already that numbers were put under a key. */
export async function isJournalled(db: Queryable, countyId: number, unitId: string, key: string): Promise<boolean> {
  const found = await sql<{ there: boolean }>`select exists (select 1 from journal_entry
    where county_id = ${countyId} and chain_id = ${unitId} and event_type = 'keys.rotated'
      and payload->>'key' = ${key}) as there`.execute(db);
  return found.rows[0]?.there ?? false;
}

/** How many connections other processes of this program hold to the database. */
export async function countOthers(db: Queryable): Promise<number> {
  const found = await sql<{ others: number }>`select count(*) as others from pg_stat_activity
    where datname = current_database() and application_name = 'huanjie' and pid <> pg_backend_pid()`.execute(db);
  return found.rows[0]?.others ?? 0;
}
