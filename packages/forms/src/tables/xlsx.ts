import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import exceljs from 'exceljs';
import { markUnprintable } from '../adapters/printable.ts';
import { type ExportTable, type TableCell, type TableColumn, type TableColumnType, tableCell } from './model.ts';

/** Rows looked at before the first is written, to give the columns their widths. */
const SAMPLE = 200;
/** Rows written between two turns of the event loop: a long export must not hold up everyone else. */
const ROWS_A_TURN = 500;
const EXCEL_ROWS = 1_048_576;
const EXCEL_CELL_CHARACTERS = 32_767;
const NUMBER_FORMATS: Record<TableColumnType, string> = {
  text: '@',
  integer: '0',
  date: 'yyyy-mm-dd',
  percent: '0.00%',
};

/**
 * The table as .xlsx, streamed: title, note, bold frozen headings with filters, rows, and last the export mark, which
 * also stands at the foot of every printed page and in the properties of the file.
 * Text columns are text cells, so ID and telephone numbers keep every digit. Throws a RangeError beyond the
 * 1,048,576 rows of a worksheet.
 */
export async function renderTableXlsx(table: ExportTable): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  workbook.creator = 'Huanjie';
  workbook.title = markUnprintable(table.title);
  workbook.description = markUnprintable(table.mark);
  const headingRow = table.note === undefined ? 2 : 3;
  const rows = readRows(table);
  const sample: TableCell[][] = [];
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    sample.push(next.value);
    if (sample.length === SAMPLE) break;
  }
  const widths = table.columns.map((column, index) => columnWidth(column, sample, index));
  const sheet = workbook.addWorksheet(sheetName(table.title), {
    views: [{ state: 'frozen', ySplit: headingRow }],
    pageSetup: { paperSize: 9, orientation: orientation(widths), fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: pageFooter(table.mark) },
  });
  const top = table.columns.some(({ wraps }) => wraps) ? ({ vertical: 'top' } as const) : {};
  sheet.columns = table.columns.map(({ type, wraps }, index) => ({
    width: widths[index]!,
    style: { numFmt: NUMBER_FORMATS[type], alignment: { ...top, ...(wraps ? { wrapText: true } : {}) } },
  }));
  writeHead(sheet, table);
  let written = headingRow;
  const write = async (cells: readonly TableCell[]): Promise<void> => {
    written += 1;
    if (written >= EXCEL_ROWS) throw new RangeError(`A worksheet holds ${EXCEL_ROWS} rows; the list is longer`);
    sheet.addRow(cells.map(cellValue)).commit();
    if (written % ROWS_A_TURN === 0) await nextTurn();
  };
  for (const cells of sample) await write(cells);
  for await (const cells of rows) await write(cells);
  sheet.autoFilter = { from: { row: headingRow, column: 1 }, to: { row: written, column: table.columns.length } };
  const mark = sheet.addRow([markUnprintable(table.mark)]);
  mark.font = { italic: true, color: { argb: 'FF595959' } };
  mark.commit();
  sheet.commit();
  await workbook.commit();
  return new Uint8Array(await bytes);
}

/** Characters that the foot of a printed page may have; Excel refuses a file with more than 255. */
const FOOTER_CHARACTERS = 180;

/** The foot of every printed page: who exported and when, and the page. An ampersand would begin a code, so it is doubled. */
function pageFooter(mark: string): string {
  const words = [...markUnprintable(mark)].slice(0, FOOTER_CHARACTERS).join('').replaceAll('&', '&&');
  return `${words === '' ? '' : `&L&8${words.replace(/^(?=\d)/u, ' ')}`}&R第 &P 页，共 &N 页`;
}

async function* readRows(table: ExportTable): AsyncGenerator<TableCell[]> {
  for await (const row of table.rows) yield table.columns.map(({ key, type }) => tableCell(row[key], type));
}

function writeHead(sheet: exceljs.Worksheet, table: ExportTable): void {
  const columns = Math.max(1, table.columns.length);
  const title = sheet.addRow([markUnprintable(table.title)]);
  title.font = { bold: true, size: 14 };
  title.height = 24;
  if (columns > 1) sheet.mergeCells(1, 1, 1, columns);
  title.commit();
  if (table.note !== undefined) {
    const note = sheet.addRow([markUnprintable(table.note)]);
    note.font = { color: { argb: 'FF595959' } };
    if (columns > 1) sheet.mergeCells(2, 1, 2, columns);
    note.commit();
  }
  const headings = sheet.addRow(table.columns.map((column) => markUnprintable(column.title)));
  headings.eachCell((cell) => {
    cell.font = { bold: true };
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEF' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  headings.commit();
}

function cellValue(cell: TableCell): exceljs.CellValue {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return excelText(cell.text);
    case 'number':
      return cell.number;
    case 'date':
      return new Date(`${cell.day}T00:00:00Z`);
    case 'percent':
      return cell.ratio;
  }
}

function excelText(text: string): string {
  const printable = markUnprintable(text);
  if (printable.length <= EXCEL_CELL_CHARACTERS) return printable;
  const note = '〔超出单元格长度，以下截断〕';
  return printable.slice(0, EXCEL_CELL_CHARACTERS - note.length) + note;
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2e80 ? 1 : 2;
  return width;
}

function columnWidth(column: TableColumn, sample: readonly TableCell[][], index: number): number {
  const widest = sample.reduce((widest, row) => Math.max(widest, displayWidth(sampleText(row[index]))), 0);
  return Math.min(column.wraps ? 36 : 60, Math.max(8, displayWidth(column.title) + 4, widest + 2));
}

/** An upright A4 page holds about 90 characters of 11-point type beside each other. */
function orientation(widths: readonly number[]): 'portrait' | 'landscape' {
  return widths.reduce((sum, width) => sum + width, 0) > 90 ? 'landscape' : 'portrait';
}

function sampleText(cell: TableCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.day;
    case 'percent':
      return '100.00%';
    default:
      return '';
  }
}

/** A worksheet name: without the characters Excel forbids, at most 31 characters long. */
function sheetName(title: string): string {
  const name = [
    ...markUnprintable(title)
      .replace(/[[\]:*?/\\']/gu, ' ')
      .trim(),
  ]
    .slice(0, 15)
    .join('');
  return name === '' ? '表' : name;
}
