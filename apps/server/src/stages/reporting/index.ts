import type { Figure } from '@huanjie/contract';
import type { RoundRow } from '../../access/policy.ts';
import type { Database } from '../../database/database.ts';
import { computeFigures } from './figures/compute.ts';

export { CHECK_SECONDS, type Checked, type Checker, checkOrRefuse, recordsOf, startChecker } from './check/check.ts';
export { type Outcome, WorkerPool } from './check/pool.ts';
export { countedInFigures, electedKey } from './counted/counted.ts';
export { type ExportedFile, exportRecords, exportReport } from './exports.ts';

/** The named figures of a round below a unit, in the order asked for; measures of other kinds of round are left out. */
export async function figuresOf(
  db: Database,
  round: RoundRow,
  unitId: string,
  measureIds: readonly string[],
): Promise<readonly Figure[]> {
  const { byId } = await computeFigures(db, round, unitId);
  return measureIds.flatMap((id) => byId.get(id) ?? []);
}
