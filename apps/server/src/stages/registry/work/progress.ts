import type { ProcedureStep } from '@huanjie/rules';
import type { RoundRow } from '../../../access/policy.ts';
import type { Queryable } from '../../../database/database.ts';
import { procedureOf } from '../procedure.ts';
import { findProgress, type ProgressRow } from './queries.ts';

/** How far a unit is: steps done of those that apply, and what comes next. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly next: { step: string; zh: string; en: string; dueOn: string | null } | null;
}

/** Progress of each unit with everything below it, in one query. */
export async function progressOf(
  db: Queryable,
  round: RoundRow,
  unitIds: readonly string[],
): Promise<(unitId: string) => Progress> {
  const procedure = procedureOf(round.kind);
  const rows = await findProgress(db, round, procedure, unitIds);
  const byUnit = new Map(rows.map((row) => [row.unit_id, row]));
  return (unitId) => toProgress(procedure, byUnit.get(unitId));
}

function toProgress(procedure: readonly ProcedureStep[], row: ProgressRow | undefined): Progress {
  if (row === undefined) return { done: 0, total: 0, next: null };
  const step = row.next_position === null ? undefined : procedure[row.next_position - 1];
  const next = step === undefined ? null : { step: step.id, zh: step.zh, en: step.en, dueOn: row.next_due_on };
  return { done: row.done, total: row.total, next };
}
