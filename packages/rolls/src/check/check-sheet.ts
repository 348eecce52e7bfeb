import { refuse } from '@huanjie/files';
import { type ByteSource, collectBytes, DEFAULT_LIMIT_BYTES, sha256Of } from '../bytes.ts';
import { detectFormat, type TableFormat } from '../detect/detect.ts';
import { type FoundHeadings, findHeadings, HEADING_ROWS } from '../headings.ts';
import { readFormat } from '../read-table.ts';
import type { Refused } from '../refusal.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import type { RawRow } from '../table.ts';
import { noteHeadings } from './heading-check.ts';
import type { Issue } from './issue.ts';
import { type IssueLog, issueLog } from './issue-log.ts';
import { type RowBook, rowBook } from './row-book.ts';

export interface CheckOptions {
  /** Size of the file in bytes at most; 128 MiB by default. */
  readonly limitBytes?: number;
  /** Number of the last row that is read; 1,048,576 by default. */
  readonly maxRows?: number;
  /** Errors, and likewise warnings, whose sentences are kept; all are counted. 1,000 by default. */
  readonly maxIssues?: number;
  /** Election day as YYYY-MM-DD: voters must be 18 on it, and nobody is born after it. */
  readonly electionDay?: string;
  /** Keys of required columns that this file may lack, such as the unit code of a roll checked by itself. */
  readonly optional?: readonly string[];
}

/** Checked rows as they come. Until the end is reached they are provisional. */
export interface CheckedBatch {
  readonly kind: 'batch';
  /** The rows that passed so far. */
  readonly rows: readonly SheetRow[];
  /** How many more rows are rejected than after the batch before. */
  readonly rejected: number;
  /** Numbers of rows of earlier batches that a later row turned out to repeat: they are rejected after all. */
  readonly withdrawn: readonly number[];
  readonly issues: readonly Issue[];
}

/** The sums of a file that was read to its end. */
export interface CheckedEnd {
  readonly kind: 'end';
  readonly format: Exclude<TableFormat, Refused>;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly errors: number;
  readonly warnings: number;
  /** Issues that were counted but not listed. */
  readonly omitted: number;
  /** SHA-256 of the file in hexadecimal. */
  readonly sha256: string;
}

/**
 * Checks a file against a sheet as it is read. Ends with `end`, or with `refused` when the file as a whole is not
 * readable; then the batches before it are not to be used. Never throws on bad bytes.
 */
export async function* checkSheet(
  sheet: Sheet,
  source: ByteSource,
  options: CheckOptions = {},
): AsyncGenerator<CheckedBatch | CheckedEnd | Refused, void> {
  const collected = await collectBytes(source, options.limitBytes ?? DEFAULT_LIMIT_BYTES);
  if (collected.kind === 'refused') {
    yield collected;
    return;
  }
  const { bytes } = collected;
  const format = detectFormat(bytes);
  if (format.kind === 'refused') {
    yield format;
    return;
  }
  const log = issueLog(options.maxIssues ?? 1000);
  let run: { readonly book: RowBook; readonly headings: FoundHeadings } | null = null;
  for await (const event of readFormat(bytes, format, options)) {
    if (event.kind === 'refused') {
      yield event;
      return;
    }
    if (event.kind === 'note') {
      log.add({ row: run?.headings.row ?? 1, index: -1, heading: '', column: null }, event.code, 'warning', '', {
        zh: event.zh.replace(/。$/, ''),
        en: event.en.replace(/\.$/, ''),
      });
      continue;
    }
    let rows = event.rows;
    if (run === null) {
      const headings = findHeadings(sheet, rows);
      if (headings === null) {
        yield headingsNotFound(sheet);
        return;
      }
      run = { book: openBook(sheet, headings, format, options, log), headings };
      rows = rows.filter((row) => row.row > headings.row);
    }
    yield checkRows(run.book, rows, log);
  }
  if (run === null) {
    yield headingsNotFound(sheet);
    return;
  }
  const rest = log.take();
  if (rest.length > 0) yield { kind: 'batch', rows: [], rejected: 0, withdrawn: [], issues: rest };
  yield { kind: 'end', format, ...run.book.totals(), ...log.counts(), sha256: sha256Of(bytes) };
}

function openBook(
  sheet: Sheet,
  headings: FoundHeadings,
  format: Exclude<TableFormat, Refused>,
  options: CheckOptions,
  log: IssueLog,
): RowBook {
  const optional = options.optional ?? [];
  const isUsable = noteHeadings(sheet, headings, optional, log);
  const { electionDay, maxRows } = options;
  const isCsv = format.kind === 'csv';
  return rowBook({ sheet, headings, electionDay, optional, isCsv, isUsable, maxRows }, log);
}

function checkRows(book: RowBook, rows: readonly RawRow[], log: IssueLog): CheckedBatch {
  const before = book.totals().rejected;
  const passed: SheetRow[] = [];
  for (const raw of rows) {
    const row = book.add(raw);
    if (row) passed.push(row);
  }
  const taken = book.takeWithdrawn();
  const firstRow = rows[0]?.row ?? 0;
  const here = new Set(taken.filter((row) => row >= firstRow));
  return {
    kind: 'batch',
    rows: here.size === 0 ? passed : passed.filter((row) => !here.has(row.row)),
    rejected: book.totals().rejected - before,
    withdrawn: taken.filter((row) => row < firstRow),
    issues: log.take(),
  };
}

/** A whole file, checked. */
export interface CheckedWhole extends Omit<CheckedEnd, 'kind'> {
  readonly kind: 'checked';
  /** The rows that passed, in the order of the file. */
  readonly accepted: number;
  readonly acceptedRows: readonly SheetRow[];
  /** All issues that were kept, by row. */
  readonly issues: readonly Issue[];
}

/** Checks a whole file and gathers its rows; for files that fit in memory. */
export async function checkWhole(
  sheet: Sheet,
  source: ByteSource,
  options: CheckOptions = {},
): Promise<CheckedWhole | Refused> {
  const issues: Issue[] = [];
  const withdrawn = new Set<number>();
  let rows: SheetRow[] = [];
  for await (const event of checkSheet(sheet, source, options)) {
    if (event.kind === 'refused') return event;
    if (event.kind === 'end') {
      if (withdrawn.size > 0) rows = rows.filter((row) => !withdrawn.has(row.row));
      return { ...event, kind: 'checked', acceptedRows: rows, issues: issues.sort((a, b) => a.row - b.row) };
    }
    for (const row of event.rows) rows.push(row);
    for (const issue of event.issues) issues.push(issue);
    for (const row of event.withdrawn) withdrawn.add(row);
  }
  throw new Error('checkSheet ended without an end');
}

function headingsNotFound(sheet: Sheet): Refused {
  const required = sheet.columns.filter((column) => column.required);
  return refuse(
    'HEADINGS_NOT_FOUND',
    `前 ${HEADING_ROWS} 行中没有找到“${sheet.title.zh}”的表头。至少应有：${required.map((column) => column.title.zh).join('、')}。请对照模板补上表头。`,
    `No headings of "${sheet.title.en}" were found in the first ${HEADING_ROWS} rows. At least these are needed: ${required.map((column) => column.title.en).join(', ')}. Add them as in the template.`,
  );
}
