import type { Condition, Field, RecordSet } from '@huanjie/reporting';
import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../../../database/database.ts';
import { predicate } from '../figures/queries.ts';
import { type Scope, sourceOf } from '../sources/index.ts';

export type RecordRow = Readonly<Record<string, string | number | boolean | null>>;

/** Which records are listed: those that a measure counts, narrowed by a search over their texts. */
export interface Listing {
  readonly records: RecordSet;
  readonly where: readonly Condition[];
  readonly search: string | undefined;
  /** Language of the values that come from closed lists. */
  readonly language: 'zh' | 'en';
}

const LITERAL = /[\\%_]/g;

/** The records of a listing: the predicate of the figure, and nothing else, decides what stands in it. */
function matching(scope: Scope, { records, where, search }: Listing): RawBuilder<unknown> {
  const wanted = (search ?? '').replace(/\p{Cc}/gu, '').trim();
  const pattern = `%${wanted.replace(LITERAL, '\\$&')}%`;
  const texts = records.listColumns.filter((key) => records.fields[key]?.type === 'text');
  const found =
    wanted === '' || texts.length === 0
      ? sql`true`
      : sql`(${sql.join(
          texts.map((key) => sql`${sql.ref(`r.${key}`)} ilike ${pattern}`),
          sql` or `,
        )})`;
  return sql`from (${sourceOf(records.id).rows(scope)}) r where ${predicate(where)} and ${found}`;
}

const listed = (records: RecordSet): RawBuilder<unknown> =>
  sql.join(records.listColumns.map((key) => sql.ref(`r.${key}`)));

/** One page of the records behind a figure, in the order of their units. */
export async function listRecords(
  db: Queryable,
  scope: Scope,
  listing: Listing,
  window: { readonly limit: number; readonly offset: number },
): Promise<readonly RecordRow[]> {
  const found = await sql<RecordRow>`
    select ${listed(listing.records)} ${matching(scope, listing)}
    order by r.sort_key, r.record_id limit ${window.limit} offset ${window.offset}`.execute(db);
  return found.rows.map((row) => inWords(listing, row));
}

export interface UnitCount {
  readonly unit_id: string;
  readonly records: number;
}

/**
 * How many records of a listing each unit has, in the order of the list, for record sets that are counted in batches;
 * null for the others, and for a search. The condition stands in the sum and not in a where: pushed below the batches it
 * would make them look few, and the planner would read them again for every unit.
 */
export async function countByUnit(
  db: Queryable,
  scope: Scope,
  { records, where, search }: Listing,
): Promise<readonly UnitCount[] | null> {
  const source = sourceOf(records.id);
  if (source.tally === undefined || (search ?? '').trim() !== '') return null;
  const found = await sql<UnitCount>`
    select r.unit_id, coalesce(sum(r.weight) filter (where ${predicate(where)}), 0)::int as records
    from (${source.tally(scope)}) r join unit u on u.county_id = ${scope.round.county_id} and u.unit_id = r.unit_id
    group by r.unit_id, u.code order by u.code`.execute(db);
  return found.rows.filter((row) => row.records > 0);
}

/** How many records a listing has. */
export async function countRecords(db: Queryable, scope: Scope, listing: Listing): Promise<number> {
  const found = await sql<{ total: number }>`select count(*) as total ${matching(scope, listing)}`.execute(db);
  return found.rows[0]?.total ?? 0;
}

/** Rows fetched at a time from an open cursor. */
const BATCH = 2000;

/** Every record of a listing from one state of the database, in batches; to be read inside the transaction. */
export async function* streamRecords(tx: Queryable, scope: Scope, listing: Listing): AsyncGenerator<RecordRow> {
  await sql`declare exported_records no scroll cursor for
    select ${listed(listing.records)} ${matching(scope, listing)} order by r.sort_key, r.record_id`.execute(tx);
  for (;;) {
    const found = await sql<RecordRow>`fetch ${sql.raw(String(BATCH))} from exported_records`.execute(tx);
    for (const row of found.rows) yield inWords(listing, row);
    if (found.rows.length < BATCH) return;
  }
}

/** Values as a clerk reads them: a choice by its label. */
function inWords({ records, language }: Listing, row: RecordRow): RecordRow {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const field: Field | undefined = records.fields[key];
      return [key, typeof value === 'string' ? (field?.labels?.[value]?.[language] ?? value) : value];
    }),
  );
}
