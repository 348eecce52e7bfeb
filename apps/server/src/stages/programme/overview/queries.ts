import type { ProcedureStep } from '@huanjie/rules';
import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { type UnitRefRow, workOf } from '../../registry/index.ts';

export interface CountsRow {
  readonly electing: number;
  readonly exempt: number;
}

/** Units that elect and units that are exempt, below the scope. */
export async function findCounts(db: Queryable, round: RoundRow, scopeId: string): Promise<CountsRow> {
  const found = await sql<CountsRow>`
    select count(*) filter (where ru.participation = 'elects')::int as electing,
      count(*) filter (where ru.participation = 'exempt')::int as exempt
    from unit_closure c
    join round_unit ru on ru.county_id = c.county_id and ru.unit_id = c.unit_id and ru.round_id = ${round.round_id}
    where c.county_id = ${round.county_id} and c.ancestor_id = ${scopeId}`.execute(db);
  return found.rows[0] ?? { electing: 0, exempt: 0 };
}

export interface StageRow {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Steps done by stage, of all units below the scope. */
export async function findStages(
  db: Queryable,
  round: RoundRow,
  procedure: readonly ProcedureStep[],
  scopeId: string,
): Promise<readonly StageRow[]> {
  const found = await sql<StageRow>`
    select w.stage, count(w.done_on)::int as done, count(*)::int as total
    from ${workOf(round, procedure, [scopeId])} w group by w.stage`.execute(db);
  return found.rows;
}

export interface HeatUnitRow extends UnitRefRow {
  readonly electing: number;
}

/** Townships and sub-districts below the scope with the number of electing units in each; the scope itself when it has none. */
export async function findHeatUnits(db: Queryable, round: RoundRow, scopeId: string): Promise<readonly HeatUnitRow[]> {
  const found = await sql<HeatUnitRow & { depth: number; middle: boolean }>`
    select u.unit_id, u.code, u.name, u.kind, c.depth, u.kind in ('township', 'subdistrict') as middle,
      (select count(*)::int from unit_closure b
        join round_unit ru on ru.county_id = b.county_id and ru.unit_id = b.unit_id
          and ru.round_id = ${round.round_id} and ru.participation = 'elects'
        where b.county_id = u.county_id and b.ancestor_id = u.unit_id) as electing
    from unit_closure c
    join unit u on u.county_id = c.county_id and u.unit_id = c.unit_id
    where c.county_id = ${round.county_id} and c.ancestor_id = ${scopeId}
      and (c.depth = 0 or u.kind in ('township', 'subdistrict'))
    order by u.code`.execute(db);
  const middle = found.rows.filter((row) => row.middle);
  return middle.length > 0 ? middle : found.rows.filter((row) => row.depth === 0);
}

export interface CellRow extends StageRow {
  readonly unit_id: string;
  readonly overdue: number;
}

/** Steps by stage of everything below each of these units; overdue on `today` are those due before it. */
export async function findCells(
  db: Queryable,
  round: RoundRow,
  procedure: readonly ProcedureStep[],
  unitIds: readonly string[],
  today: string,
): Promise<readonly CellRow[]> {
  const found = await sql<CellRow>`
    select w.ancestor_id as unit_id, w.stage, count(w.done_on)::int as done, count(*)::int as total,
      count(*) filter (where w.done_on is null and w.due_on < ${today}::date)::int as overdue
    from ${workOf(round, procedure, unitIds)} w group by w.ancestor_id, w.stage`.execute(db);
  return found.rows;
}

export interface DueRow extends UnitRefRow {
  readonly position: number;
  readonly due_on: string;
  readonly overdue_days: number;
}

/** The undone steps with the nearest due dates, the longest overdue first. */
export async function findDue(
  db: Queryable,
  round: RoundRow,
  procedure: readonly ProcedureStep[],
  scopeId: string,
  today: string,
  limit: number,
): Promise<readonly DueRow[]> {
  const found = await sql<DueRow>`
    select u.unit_id, u.code, u.name, u.kind, w.position, w.due_on, greatest(${today}::date - w.due_on, 0) as overdue_days
    from ${workOf(round, procedure, [scopeId])} w
    join unit u on u.county_id = ${round.county_id} and u.unit_id = w.unit_id
    where w.done_on is null and w.due_on is not null
    order by w.due_on, u.code, w.position limit ${limit}`.execute(db);
  return found.rows;
}
