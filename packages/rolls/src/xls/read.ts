import { cutShort, damaged, encrypted } from '@huanjie/files';
import { columnLetters } from '../letters.ts';
import { commentsLeftOut, hiddenColumns, hiddenRows } from '../notes.ts';
import { type Refused, saveAsXlsx, tooManyRows, tooWide } from '../refusal.ts';
import {
  BATCH_ROWS,
  CELL_DATE,
  CELL_ERROR,
  CELL_EXTERNAL,
  CELL_FORMULA,
  CELL_TEXT,
  MAX_COLUMNS,
  type RawRow,
  type TableBook,
  type TableEvent,
} from '../table.ts';
import { readNumber } from '../xlsx/rows.ts';
import { isDateFormat } from '../xlsx/styles.ts';
import { readApart, type XlsAnswer, type XlsCell, type XlsSheet } from './apart.ts';

/** Opens an old binary workbook; its sheets have 65,536 rows at most and are held whole. */
export async function openXls(bytes: Uint8Array, maxRows: number): Promise<TableBook | Refused> {
  const book = await readApart(bytes);
  if (book.kind !== 'book') return refusalOf(book);
  const sheets = book.sheets.map((sheet) => ({
    name: sheet.name,
    isHidden: sheet.isHidden,
    read: () => readSheet(sheet, book.from1904, maxRows),
  }));
  return { kind: 'book', sheets };
}

async function* readSheet(sheet: XlsSheet, from1904: boolean, maxRows: number): AsyncGenerator<TableEvent, void> {
  const rows = rowsOf(sheet, from1904);
  const wide = rows.find((row) => row.cells.length > MAX_COLUMNS);
  if (wide || (rows.at(-1)?.row ?? 0) > maxRows) {
    yield wide ? tooWide(wide.row, MAX_COLUMNS) : tooManyRows(maxRows);
    return;
  }
  for (let at = 0; at < rows.length; at += BATCH_ROWS) yield { kind: 'rows', rows: rows.slice(at, at + BATCH_ROWS) };
  const hidden = new Set(sheet.hiddenRows);
  const filled = rows.filter(({ row }) => hidden.has(row - 1)).map(({ row }) => row);
  if (filled.length > 0) yield hiddenRows(filled);
  if (sheet.hiddenColumns.length > 0) yield hiddenColumns(sheet.hiddenColumns);
  const comments = commentsIn(sheet);
  if (comments.length > 0) yield commentsLeftOut(comments);
}

function commentsIn(sheet: XlsSheet): readonly string[] {
  const places: string[] = [];
  sheet.cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell?.hasComment === true) places.push(`${columnLetters(column)}${row + 1}`);
    });
  });
  return places;
}

function refusalOf(answer: Exclude<XlsAnswer, { kind: 'book' }>): Refused {
  if (answer.kind === 'stopped') return damaged({ zh: '内容混乱，读不到尽头', en: 'its content leads to no end' });
  if (/password|encrypt/i.test(answer.message)) return encrypted();
  // The container names its own sectors; one that is not there was cut off.
  if (/sector|size|bounds|offset|length/i.test(answer.message)) return cutShort();
  return saveAsXlsx(
    '旧版 Excel 或 WPS 表格（xls、et），内容无法识别',
    'an old Excel or WPS spreadsheet (xls, et) with unknown content',
  );
}

function rowsOf(sheet: XlsSheet, from1904: boolean): RawRow[] {
  const rows: RawRow[] = [];
  sheet.cells.forEach((line, index) => {
    const cells: string[] = [];
    const marks: number[] = [];
    for (const cell of line ?? []) {
      const { text, mark } = cell ? cellOf(cell, from1904) : { text: '', mark: CELL_TEXT };
      cells.push(text);
      marks.push(mark + formulaMark(cell?.f));
    }
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: index + 1, cells, marks });
  });
  return rows;
}

function formulaMark(formula: string | undefined): number {
  if (formula === undefined) return 0;
  return formula.includes('[') ? CELL_FORMULA + CELL_EXTERNAL : CELL_FORMULA;
}

function cellOf(cell: XlsCell, from1904: boolean) {
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
