import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { cutShort, encrypted } from '@huanjie/files';
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

/** Opens an old binary workbook; its sheets have 65,536 rows at most and are held whole. */
export function openXls(bytes: Uint8Array, maxRows: number): TableBook | Refused {
  const book = open(bytes);
  if ('kind' in book) return book;
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    isHidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
    read: () => readSheet(book, book.Sheets[name], maxRows),
  }));
  return { kind: 'book', sheets };
}

async function* readSheet(
  book: WorkBook,
  sheet: WorkSheet | undefined,
  maxRows: number,
): AsyncGenerator<TableEvent, void> {
  const rows = rowsOf(book, sheet);
  const wide = rows.find((row) => row.cells.length > MAX_COLUMNS);
  if (wide || (rows.at(-1)?.row ?? 0) > maxRows) {
    yield wide ? tooWide(wide.row, MAX_COLUMNS) : tooManyRows(maxRows);
    return;
  }
  for (let at = 0; at < rows.length; at += BATCH_ROWS) yield { kind: 'rows', rows: rows.slice(at, at + BATCH_ROWS) };
  const hidden = rows.filter((row) => sheet?.['!rows']?.[row.row - 1]?.hidden).map((row) => row.row);
  if (hidden.length > 0) yield hiddenRows(hidden);
  const columns = [...(sheet?.['!cols'] ?? [])].flatMap((column, index) => (column?.hidden ? [index] : []));
  if (columns.length > 0) yield hiddenColumns(columns);
  const comments = commentsIn(sheet);
  if (comments.length > 0) yield commentsLeftOut(comments);
}

function commentsIn(sheet: WorkSheet | undefined): readonly string[] {
  const places: string[] = [];
  (sheet?.['!data'] ?? []).forEach((line, row) => {
    (line ?? []).forEach((cell, column) => {
      if (cell?.c !== undefined && cell.c.length > 0) places.push(`${columnLetters(column)}${row + 1}`);
    });
  });
  return places;
}

function open(bytes: Uint8Array): WorkBook | Refused {
  const { error: print } = console;
  // The reader prints about records that it does not know; nobody who uploads a file can do anything about them.
  console.error = () => undefined;
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(message)) return encrypted();
    // The container names its own sectors; one that is not there was cut off.
    if (/sector|size|bounds|offset|length/i.test(message)) return cutShort();
    return saveAsXlsx(
      '旧版 Excel 或 WPS 表格（xls、et），内容无法识别',
      'an old Excel or WPS spreadsheet (xls, et) with unknown content',
    );
  } finally {
    console.error = print;
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
