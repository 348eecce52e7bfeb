import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { cutShort, encrypted } from '@huanjie/files';
import { type Refused, saveAsXlsx, tooManyRows, tooWide } from '../refusal.ts';
import {
  BATCH_ROWS,
  CELL_DATE,
  CELL_ERROR,
  CELL_FORMULA,
  CELL_TEXT,
  MAX_COLUMNS,
  type RawRow,
  type TableEvent,
} from '../table.ts';
import { noVisibleRows, sheetsLeftOut } from '../xlsx/read.ts';
import { readNumber } from '../xlsx/rows.ts';
import { isDateFormat } from '../xlsx/styles.ts';

/** Reads the first visible sheet of an old binary workbook; such sheets have 65,536 rows at most and are read whole. */
export async function* readXls(bytes: Uint8Array, maxRows: number): AsyncGenerator<TableEvent, void> {
  const book = open(bytes);
  if ('kind' in book) {
    yield book;
    return;
  }
  const visible = book.SheetNames.filter((_, index) => !book.Workbook?.Sheets?.[index]?.Hidden);
  for (const [index, name] of visible.entries()) {
    const rows = rowsOf(book, book.Sheets[name]);
    if (rows.length === 0) continue;
    const wide = rows.find((row) => row.cells.length > MAX_COLUMNS);
    if (wide || (rows.at(-1)?.row ?? 0) > maxRows) {
      yield wide ? tooWide(wide.row, MAX_COLUMNS) : tooManyRows(maxRows);
      return;
    }
    for (let at = 0; at < rows.length; at += BATCH_ROWS) yield { kind: 'rows', rows: rows.slice(at, at + BATCH_ROWS) };
    const leftOut = visible.slice(index + 1).filter((other) => rowsOf(book, book.Sheets[other]).length > 0);
    if (leftOut.length > 0) yield sheetsLeftOut(name, leftOut);
    return;
  }
  yield noVisibleRows();
}

function open(bytes: Uint8Array): WorkBook | Refused {
  try {
    return read(bytes, { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(message)) return encrypted();
    // The container names its own sectors; one that is not there was cut off.
    if (/sector|size|bounds|offset|length/i.test(message)) return cutShort();
    return saveAsXlsx(
      '旧版 Excel 或 WPS 表格（xls、et），内容无法识别',
      'an old Excel or WPS spreadsheet (xls, et) with unknown content',
    );
  }
}

function rowsOf(book: WorkBook, sheet: WorkSheet | undefined): RawRow[] {
  const lines = sheet?.['!data'] ?? [];
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const rows: RawRow[] = [];
  lines.forEach((line, index) => {
    const cells: string[] = [];
    const marks: number[] = [];
    for (const cell of line ?? []) {
      const { text, mark } = cell ? cellOf(cell, from1904) : { text: '', mark: CELL_TEXT };
      cells.push(text);
      marks.push(mark + (cell?.f === undefined ? 0 : CELL_FORMULA));
    }
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: index + 1, cells, marks });
  });
  return rows;
}

function cellOf(cell: NonNullable<WorkSheet['!data']>[number][number], from1904: boolean) {
  switch (cell.t) {
    case 'n':
      return readNumber(String(cell.v), isDateFormat(String(cell.z ?? '')), from1904);
    case 'b':
      return { text: cell.v ? 'TRUE' : 'FALSE', mark: CELL_TEXT };
    case 'e':
      return { text: String(cell.w ?? cell.v ?? ''), mark: CELL_ERROR };
    case 'd':
      return { text: cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v), mark: CELL_DATE };
    default:
      return { text: String(cell.v ?? ''), mark: CELL_TEXT };
  }
}
