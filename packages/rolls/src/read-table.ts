import { type ByteSource, collectBytes, DEFAULT_LIMIT_BYTES } from './bytes.ts';
import { readCsv } from './csv/read.ts';
import { detectFormat, type TableFormat } from './detect/detect.ts';
import { noVisibleRows, type Refused, sheetsLeftOut } from './refusal.ts';
import { MAX_ROWS, type TableBook, type TableEvent, type TableSheet } from './table.ts';
import { openXls } from './xls/read.ts';
import { openXlsx } from './xlsx/read.ts';

/** Limits on what is read. */
export interface ReadOptions {
  /** Size of the file in bytes at most; 128 MiB by default. */
  readonly limitBytes?: number;
  /** Number of the last row that is read; 1,048,576 by default. */
  readonly maxRows?: number;
}

/** Sheets that explain how to fill in another are not counted as left out. */
const NOTES_SHEET = /说明|须知|notes|readme/i;

/** True for a sheet whose content nobody misses when it is not read. */
export const isNotesSheet = (name: string): boolean => NOTES_SHEET.test(name);

/**
 * Reads the first visible sheet with rows of an xlsx, xls or CSV file, told apart by content, as batches of non-empty
 * rows. Never throws on bad bytes: a `refused` event is the last one of a file that is not (wholly) readable, and rows
 * before it are not to be used.
 */
export async function* readTable(source: ByteSource, options: ReadOptions = {}): AsyncGenerator<TableEvent, void> {
  const collected = await collectBytes(source, options.limitBytes ?? DEFAULT_LIMIT_BYTES);
  if (collected.kind === 'refused') {
    yield collected;
    return;
  }
  const format = detectFormat(collected.bytes);
  const book = format.kind === 'refused' ? format : await openTable(collected.bytes, format, options);
  if (book.kind === 'refused') {
    yield book;
    return;
  }
  const visible = book.sheets.filter((sheet) => !sheet.isHidden);
  for (const [index, sheet] of visible.entries()) {
    let hasRows = false;
    for await (const event of sheet.read()) {
      yield event;
      if (event.kind === 'refused') return;
      hasRows ||= event.kind === 'rows';
    }
    if (!hasRows) continue;
    const leftOut: string[] = [];
    for (const other of visible.slice(index + 1)) {
      if (!isNotesSheet(other.name) && (await hasRow(other))) leftOut.push(other.name);
    }
    if (leftOut.length > 0) yield sheetsLeftOut([sheet.name], leftOut);
    return;
  }
  yield noVisibleRows();
}

/** True when a sheet holds at least one row; it is read only as far as its first. */
async function hasRow(sheet: TableSheet): Promise<boolean> {
  for await (const event of sheet.read()) if (event.kind === 'rows') return true;
  return false;
}

/** Opens bytes whose format is already known; a CSV file is a book of one sheet. */
export async function openTable(
  bytes: Uint8Array,
  format: Exclude<TableFormat, Refused>,
  options: ReadOptions,
): Promise<TableBook | Refused> {
  const maxRows = options.maxRows ?? MAX_ROWS;
  switch (format.kind) {
    case 'csv': {
      const read = () => readCsv(bytes, format.encoding, maxRows);
      return { kind: 'book', sheets: [{ name: '', isHidden: false, read }] };
    }
    case 'xlsx':
      return openXlsx(bytes, maxRows);
    case 'xls':
      return openXls(bytes, maxRows);
  }
}
