import type { CellValue, Column, Sheet, SheetRow } from './sheet.ts';

const BATCH = 1000;

/**
 * Writes rows as CSV that reads back to the same values: UTF-8 with a byte-order mark (so that Excel and WPS open it
 * in Chinese), Chinese headings, CRLF. Spreadsheets damage ID numbers when a CSV file is opened by a double click and
 * saved; files that people edit are handed out as xlsx.
 */
export async function* writeCsv(
  sheet: Sheet,
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>,
): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let text = `\ufeff${sheet.columns.map((column) => quotedCell(column.title.zh)).join(',')}\r\n`;
  let pending = 0;
  for await (const row of rows) {
    text += sheet.columns.map((column) => quotedCell(cellText(column, row.values[column.key] ?? null))).join(',');
    text += '\r\n';
    pending += 1;
    if (pending >= BATCH) {
      yield encoder.encode(text);
      text = '';
      pending = 0;
    }
  }
  if (text !== '') yield encoder.encode(text);
}

/** The text of a value as a clerk reads it: choices by their Chinese name, yes and no as 是 and 否. */
export function cellText(column: Column, value: CellValue): string {
  if (value === null) return '';
  const type = column.type;
  if (type.kind === 'boolean') return value === true ? '是' : '否';
  if (type.kind === 'choice') return type.choices.find((choice) => choice.value === value)?.zh ?? String(value);
  if (type.kind === 'choices' && typeof value === 'object') {
    return value.map((each) => type.choices.find((choice) => choice.value === each)?.zh ?? each).join('、');
  }
  return String(value);
}

/** A text that begins like a formula gets an apostrophe, which spreadsheets show as text and the reader takes off. */
export function quotedCell(text: string): string {
  const safe = /^'*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
