import type { BaseMeasure, Condition, RawValue, RecordSet } from '@huanjie/reporting';
import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../../../database/database.ts';
import { type Scope, sourceOf } from '../sources/index.ts';

/** The conditions of a measure over rows named `r`: one predicate for the count and for the list behind it. */
export function predicate(where: readonly Condition[]): RawBuilder<unknown> {
  if (where.length === 0) return sql`true`;
  return sql.join(where.map(conditionSql), sql` and `);
}

const fieldOf = (key: string) => sql.ref(`r.${key}`);

function conditionSql(condition: Condition): RawBuilder<unknown> {
  const field = fieldOf(condition.field);
  if ('known' in condition) return condition.known ? sql`${field} is not null` : sql`${field} is null`;
  if ('is' in condition) {
    if (typeof condition.is === 'boolean') return condition.is ? sql`${field} is true` : sql`${field} is false`;
    return sql`${field} = ${condition.is}`;
  }
  if ('in' in condition) return sql`${field} = any(${[...condition.in]}::text[])`;
  const from = condition.from === undefined ? sql`true` : sql`${field} >= ${condition.from}::int`;
  const to = condition.to === undefined ? sql`true` : sql`${field} <= ${condition.to}::int`;
  return sql`(${from} and ${to} and ${field} is not null)`;
}

/** A records column and a value column of a measure; the value of a count is the number of its records. */
function columns(measure: BaseMeasure, index: number, weighted: boolean): RawBuilder<unknown> {
  const where = predicate(measure.where);
  const value = sql.ref(`v${index}`);
  const records = sql.ref(`n${index}`);
  if (measure.kind === 'count') {
    return weighted
      ? sql`coalesce(sum(r.weight) filter (where ${where}), 0) as ${value}`
      : sql`count(*) filter (where ${where}) as ${value}`;
  }
  const field = fieldOf(measure.field);
  const aggregate = { sum: sql`sum`, mean: sql`sum`, minimum: sql`min`, maximum: sql`max` }[measure.kind];
  return sql`count(${field}) filter (where ${where}) as ${records}, ${aggregate}(${field}) filter (where ${where}) as ${value}`;
}

/** Raw values by unit of the scope and then by measure; a unit without any record is not among them. */
export type TalliesByUnit = ReadonlyMap<string, ReadonlyMap<string, RawValue>>;

/** All measures over one record set in one statement, for every unit of the scope. */
export async function tallyRecords(
  db: Queryable,
  scope: Scope,
  records: RecordSet,
  measures: readonly BaseMeasure[],
): Promise<TalliesByUnit> {
  const source = sourceOf(records.id);
  const weighted = source.tally !== undefined && measures.every((measure) => measure.kind === 'count');
  const from = weighted && source.tally !== undefined ? source.tally(scope) : source.rows(scope);
  const found = await sql<Record<string, string | number | null>>`
    select r.scope_id, ${sql.join(measures.map((measure, index) => columns(measure, index, weighted)))}
    from (${from}) r group by r.scope_id`.execute(db);
  return new Map(
    found.rows.map((row) => [
      String(row.scope_id),
      new Map(measures.map((measure, index) => [measure.id, rawValue(measure, row, index)])),
    ]),
  );
}

function rawValue(measure: BaseMeasure, row: Record<string, string | number | null>, index: number): RawValue {
  const value = row[`v${index}`] ?? null;
  const number = value === null ? null : Number(value);
  return { records: measure.kind === 'count' ? (number ?? 0) : Number(row[`n${index}`] ?? 0), value: number };
}

export interface ScopeUnit {
  readonly unit_id: string;
  readonly name: string;
}

/** The unit of a scope by name. */
export async function findUnit(db: Queryable, countyId: number, unitId: string): Promise<ScopeUnit | undefined> {
  const found = await sql<ScopeUnit>`
    select unit_id, name from unit where county_id = ${countyId} and unit_id = ${unitId}`.execute(db);
  return found.rows[0];
}

/** Units directly below a unit that take part in a round, by code. */
export async function listChildren(
  db: Queryable,
  round: { readonly county_id: number; readonly round_id: string },
  unitId: string,
): Promise<readonly ScopeUnit[]> {
  const found = await sql<ScopeUnit>`
    select u.unit_id, u.name from unit u
    join round_unit ru on ru.county_id = u.county_id and ru.unit_id = u.unit_id and ru.round_id = ${round.round_id}
    where u.county_id = ${round.county_id} and u.parent_id = ${unitId} order by u.code`.execute(db);
  return found.rows;
}
