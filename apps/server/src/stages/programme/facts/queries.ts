import type { ProcedureStep } from '@huanjie/rules';
import { sql } from 'kysely';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { workOf } from '../../registry/index.ts';

/** A fact of a unit's procedure as it stands: the latest record of it. */
export interface FactRow {
  readonly fact: string;
  readonly value: unknown;
  readonly happened_on: string;
  readonly evidence: string | null;
  readonly recorded_by: string;
  readonly recorded_at: Date;
  /** Earlier records of the same fact, which stay. */
  readonly earlier: number;
}

/** The recorded facts of a unit. */
export async function findFacts(db: Queryable, round: RoundRow, unitId: string): Promise<readonly FactRow[]> {
  const found = await sql<FactRow>`
    select f.fact, f.value, f.happened_on, f.evidence, f.recorded_by, f.recorded_at,
      (select count(*)::int - 1 from procedure_fact e where e.county_id = f.county_id and e.round_id = f.round_id
        and e.unit_id = f.unit_id and e.fact = f.fact) as earlier
    from procedure_fact f
    where f.county_id = ${round.county_id} and f.round_id = ${round.round_id} and f.unit_id = ${unitId}
      and f.replaced_by is null
    order by f.fact`.execute(db);
  return found.rows;
}

export interface ProgrammeRow {
  readonly plan_approved: boolean;
  readonly mode_decided: boolean;
  readonly petitions_open: number;
}

/** What documents, bodies, methods and petitions say of a unit, for its gates. A plan of a unit above holds below. */
export async function findProgramme(db: Queryable, round: RoundRow, unitId: string): Promise<ProgrammeRow> {
  const mine = sql`county_id = ${round.county_id} and round_id = ${round.round_id} and unit_id = ${unitId}`;
  const found = await sql<ProgrammeRow>`select
    exists (select 1 from document d
      join unit_closure c on c.county_id = d.county_id and c.ancestor_id = d.unit_id and c.unit_id = ${unitId}
      where d.county_id = ${round.county_id} and d.round_id = ${round.round_id} and d.kind = 'plan'
        and d.approved_on is not null) as plan_approved,
    exists (select 1 from unit_method where ${mine} and procedure = 'residentsCommittee') as mode_decided,
    (select count(*)::int from petition where ${mine} and replied_on is null) as petitions_open`.execute(db);
  const [row] = found.rows;
  if (row === undefined) throw new Error('a query without a table gives one row');
  return row;
}

export interface StepRow {
  readonly step: string;
  readonly due_on: string | null;
  readonly done_on: string | null;
  readonly evidence: string | null;
}

/** The steps that a unit has to take, in the order of the procedure, with their days. */
export async function findSteps(
  db: Queryable,
  round: RoundRow,
  procedure: readonly ProcedureStep[],
  unitId: string,
): Promise<readonly StepRow[]> {
  const found = await sql<StepRow>`
    select w.step, w.due_on, w.done_on, s.evidence
    from ${workOf(round, procedure, [unitId])} w
    left join unit_step s on s.county_id = ${round.county_id} and s.round_id = ${round.round_id}
      and s.unit_id = w.unit_id and s.step = w.step
    where w.unit_id = ${unitId} order by w.position`.execute(db);
  return found.rows;
}
