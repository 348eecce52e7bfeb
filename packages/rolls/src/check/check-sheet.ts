import type { ByteSource } from '../bytes.ts';
import type { Refused } from '../refusal.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import { checkFile, type FileBatch, type FileEnd } from './check-file.ts';
import type { Issue } from './issue.ts';
import type { CheckOptions } from './options.ts';

/** An issue of an import, where a question is one warning among others: an import takes a file or leaves it. */
export interface ImportIssue extends Issue {
  readonly severity: 'error' | 'warning';
}

/** Checked rows as they come. Until the end is reached they are provisional. */
export interface CheckedBatch extends FileBatch {
  readonly issues: readonly ImportIssue[];
}

/** The sums of a file that was read to its end. */
export interface CheckedEnd extends Omit<FileEnd, 'questions'> {}

/**
 * Checks a file against a sheet as it is read, for an import. Ends with `end`, or with `refused` when the file as a
 * whole is not readable; then the batches before it are not to be used. Never throws on bad bytes.
 */
export async function* checkSheet(
  sheet: Sheet,
  source: ByteSource,
  options: CheckOptions = {},
): AsyncGenerator<CheckedBatch | CheckedEnd | Refused, void> {
  for await (const event of checkFile(sheet, source, options)) {
    if (event.kind === 'batch') yield { ...event, issues: event.issues.map(asImported) };
    else if (event.kind === 'end') {
      const { questions, ...end } = event;
      yield { ...end, warnings: end.warnings + questions };
    } else yield event;
  }
}

const asImported = (issue: Issue): ImportIssue => ({
  ...issue,
  severity: issue.severity === 'error' ? 'error' : 'warning',
});

/** A whole file, checked. */
export interface CheckedWhole extends Omit<CheckedEnd, 'kind'> {
  readonly kind: 'checked';
  /** The rows that passed, in the order of the file. */
  readonly acceptedRows: readonly SheetRow[];
  /** All issues that were kept, by row. */
  readonly issues: readonly ImportIssue[];
}

/** Checks a whole file and gathers its rows; for files that fit in memory. */
export async function checkWhole(
  sheet: Sheet,
  source: ByteSource,
  options: CheckOptions = {},
): Promise<CheckedWhole | Refused> {
  const issues: ImportIssue[] = [];
  const withdrawn = new Set<string>();
  let rows: SheetRow[] = [];
  const keyOf = (sheetName: string, row: number) => `${row} ${sheetName}`;
  for await (const event of checkSheet(sheet, source, options)) {
    if (event.kind === 'refused') return event;
    if (event.kind === 'end') {
      if (withdrawn.size > 0) rows = rows.filter((row) => !withdrawn.has(keyOf(row.sheet ?? '', row.row)));
      return { ...event, kind: 'checked', acceptedRows: rows, issues: issues.sort((a, b) => a.row - b.row) };
    }
    for (const row of event.rows) rows.push(row);
    for (const issue of event.issues) issues.push(issue);
    for (const place of event.withdrawn) withdrawn.add(keyOf(place.sheet, place.row));
  }
  throw new Error('checkSheet ended without an end');
}
