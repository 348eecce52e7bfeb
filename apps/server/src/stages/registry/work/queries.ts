import type { ProcedureStep } from '@huanjie/rules';
import { type RawBuilder, sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { MIDDLE_KINDS, STEP_UNIT_KINDS } from '../procedure.ts';

/**
 * The work of a round as a table expression with one row for each unit and step that the unit has to take:
 * (ancestor_id, unit_id, step, position, stage, due_on, done_on), where ancestor_id is each of `ancestorIds` above the
 * unit or the unit itself. Which units take a step is the same question as `takesStep`; a unit that keeps a record of
 * a step takes it in any case.
 */
export function workOf(
  round: RoundRow,
  procedure: readonly ProcedureStep[],
  ancestorIds: readonly string[],
): RawBuilder<unknown> {
  const ids = procedure.map((step) => step.id);
  const stages = procedure.map((step) => step.stage);
  const levels = procedure.map((step) => step.level);
  return sql`(
    select c.ancestor_id, u.unit_id, p.step, p.position, p.stage, s.due_on, s.done_on
    from unit_closure c
    join unit u on u.county_id = c.county_id and u.unit_id = c.unit_id
    left join round_unit ru on ru.county_id = c.county_id and ru.unit_id = c.unit_id and ru.round_id = ${round.round_id}
    cross join unnest(${ids}::text[], ${stages}::text[], ${levels}::text[])
      with ordinality as p (step, stage, level, position)
    left join unit_step s on s.county_id = c.county_id and s.round_id = ${round.round_id} and s.unit_id = u.unit_id
      and s.step = p.step
    where c.county_id = ${round.county_id} and c.ancestor_id = any(${ancestorIds}::uuid[])
      and (s.step is not null
        or (p.level = 'round' and u.unit_id = ${round.unit_id})
        or (p.level = 'township' and ru.participation = 'superior' and u.kind = any(${MIDDLE_KINDS}))
        or (p.level = 'unit' and ru.participation = 'elects' and u.kind = any(${STEP_UNIT_KINDS[round.kind]})))
  )`;
}

export interface ProgressRow {
  readonly unit_id: string;
  readonly done: number;
  readonly total: number;
  /** Place in the procedure of the first step not yet done, from 1. */
  readonly next_position: number | null;
  readonly next_due_on: string | null;
}

/** Progress of each unit with everything below it; units without any step are absent. */
export async function findProgress(
  db: Queryable,
  round: RoundRow,
  procedure: readonly ProcedureStep[],
  unitIds: readonly string[],
): Promise<readonly ProgressRow[]> {
  const found = await sql<ProgressRow>`
    select w.ancestor_id as unit_id, count(w.done_on)::int as done, count(*)::int as total,
      min(w.position) filter (where w.done_on is null) as next_position,
      (array_agg(w.due_on order by w.position, w.due_on) filter (where w.done_on is null))[1] as next_due_on
    from ${workOf(round, procedure, unitIds)} w
    group by w.ancestor_id`.execute(db);
  return found.rows;
}
