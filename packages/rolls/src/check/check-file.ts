import { refuse } from '@huanjie/files';
import { type ByteSource, collectBytes, DEFAULT_LIMIT_BYTES, sha256Of } from '../bytes.ts';
import { detectFormat, type TableFormat } from '../detect/detect.ts';
import { HEADING_ROWS } from '../headings.ts';
import { openTable } from '../read-table.ts';
import { noVisibleRows, type Refused } from '../refusal.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import type { FileRun } from './file-run.ts';
import { fileRun } from './file-run.ts';
import type { Issue } from './issue.ts';
import type { IssueCounts } from './issue-log.ts';
import type { CheckOptions } from './options.ts';
import type { RowPlace } from './places.ts';
import type { SheetReading } from './reading.ts';

/** Checked rows as they come. Until the end is reached they are provisional. */
export interface FileBatch {
  readonly kind: 'batch';
  /** The rows that passed so far. */
  readonly rows: readonly SheetRow[];
  /** How many more rows are rejected than after the batch before. */
  readonly rejected: number;
  /** Rows of earlier batches that a later row turned out to repeat: they are rejected after all. */
  readonly withdrawn: readonly RowPlace[];
  readonly issues: readonly Issue[];
}

/** The sums of a file that was read to its end. */
export interface FileEnd extends IssueCounts {
  readonly kind: 'end';
  readonly format: Exclude<TableFormat, Refused>;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** SHA-256 of the file in hexadecimal. */
  readonly sha256: string;
  /**
   * SHA-256 over who is on the roll, in the order of the file: equal for the same rows saved as another kind of file or
   * under other headings.
   */
  readonly contentHash: string;
  /** The sheets that were read, with their headings and what these were taken for. */
  readonly readings: readonly SheetReading[];
}

/** Checks a file against a sheet as it is read; see `checkSheet`. */
export async function* checkFile(
  sheet: Sheet,
  source: ByteSource,
  options: CheckOptions,
): AsyncGenerator<FileBatch | FileEnd | Refused, void> {
  const collected = await collectBytes(source, options.limitBytes ?? DEFAULT_LIMIT_BYTES);
  if (collected.kind === 'refused') {
    yield collected;
    return;
  }
  const { bytes } = collected;
  const format = detectFormat(bytes);
  const book = format.kind === 'refused' ? format : await openTable(bytes, format, options);
  if (format.kind === 'refused' || book.kind === 'refused') {
    if (book.kind === 'refused') yield book;
    return;
  }
  const run = fileRun(sheet, book, format, options);
  for await (const event of run.batches()) {
    yield event;
    if (event.kind === 'refused') return;
  }
  const refused = nothingRead(sheet, run);
  if (refused) {
    yield refused;
    return;
  }
  yield run.rest();
  yield {
    kind: 'end',
    format,
    ...run.totals(),
    ...run.counts(),
    sha256: sha256Of(bytes),
    contentHash: run.contentHash(),
    readings: run.readings(),
  };
}

function nothingRead(sheet: Sheet, run: FileRun): Refused | null {
  if (run.readings().length > 0) return null;
  return run.hasRows() ? headingsNotFound(sheet) : noVisibleRows();
}

function headingsNotFound(sheet: Sheet): Refused {
  const required = sheet.columns.filter((column) => column.required);
  return refuse(
    'HEADINGS_NOT_FOUND',
    `前 ${HEADING_ROWS} 行中没有找到“${sheet.title.zh}”的表头。至少应有：${required.map((column) => column.title.zh).join('、')}。请对照模板补上表头。`,
    `No headings of "${sheet.title.en}" were found in the first ${HEADING_ROWS} rows. At least these are needed: ${required.map((column) => column.title.en).join(', ')}. Add them as in the template.`,
  );
}
