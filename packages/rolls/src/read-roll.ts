import type { CheckOptions } from './check/options.ts';
import { type RollCheckReport, rollCheckReport } from './check/report.ts';
import type { Refused } from './refusal.ts';
import type { SheetRow } from './sheet.ts';

/** A roll, read: what was taken for what, what was found, and its rows. */
export interface RollReading extends RollCheckReport {
  /** The rows that passed, in the order of the file. */
  readonly acceptedRows: readonly SheetRow[];
}

/**
 * Reads a voter roll. `readings` of the answer say which column was taken for what, how surely, and show the first
 * rows; with `mapping` a person's own choice is read instead. A file that is not readable gives its refusal.
 */
export async function readRoll(bytes: Uint8Array, options: CheckOptions = {}): Promise<RollReading | Refused> {
  let rows: SheetRow[] = [];
  const withdrawn = new Set<string>();
  const report = await rollCheckReport(bytes, {
    ...options,
    onBatch: (batch) => {
      for (const row of batch.rows) rows.push(row);
      for (const { row, sheet } of batch.withdrawn) withdrawn.add(`${row} ${sheet}`);
    },
  });
  if ('kind' in report) return report;
  if (withdrawn.size > 0) rows = rows.filter((row) => !withdrawn.has(`${row.row} ${row.sheet ?? ''}`));
  return { ...report, acceptedRows: rows };
}
