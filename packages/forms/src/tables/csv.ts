import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ExportTable, type TableCell, tableCell } from './model.ts';

/** What a spreadsheet program would run as a formula, also behind white space. */
const FORMULA = /^[\s]*[=+\-@]|^[\t\r]/u;

/**
 * The table as CSV in UTF-8 with a byte order mark, lines ended by CR LF (RFC 4180): headings, rows, and last the
 * export mark. Text that a spreadsheet program would run as a formula is led by an apostrophe; numbers are not
 * text and keep their sign. Spreadsheet programs shorten long digit strings when they open CSV: offer .xlsx for ID
 * and telephone numbers.
 */
export async function renderTableCsv(table: ExportTable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let lines = `\ufeff${csvLine(table.columns.map(({ title }) => csvText(title)))}`;
  for await (const row of table.rows) {
    lines += csvLine(table.columns.map(({ key, type }) => csvCell(tableCell(row[key], type))));
    if (lines.length > 65_536) {
      chunks.push(Buffer.from(lines));
      lines = '';
      // A long export must not hold up everyone else.
      await nextTurn();
    }
  }
  chunks.push(Buffer.from(lines + csvLine([csvText(table.mark)])));
  return new Uint8Array(Buffer.concat(chunks));
}

function csvLine(fields: readonly string[]): string {
  return `${fields.join(',')}\r\n`;
}

function csvCell(cell: TableCell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return csvText(cell.text);
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.day;
    case 'percent':
      return String(cell.ratio);
  }
}

function csvText(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
