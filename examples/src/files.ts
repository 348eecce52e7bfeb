import { type Column, SHEETS, type Sheet } from '@huanjie/rolls';
import type { ExampleStep } from './example.ts';

/** One row by column key; choices by their value, dates as `YYYY-MM-DD`, absent cells left out. */
export type Row = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

type Encode = (row: Row) => string;

const PIECE = 1 << 16;

/** The import of a file that holds these rows. Rows that are many are given as a function and made while reading. */
export function file(kind: string, name: string, rows: readonly Row[]): ExampleStep {
  return streamed(kind, name, rows.length, () => rows);
}

/** As {@link file}, for rows that are made again each time the file is opened; `count` says how many will come. */
export function streamed(kind: string, name: string, count: number, rows: () => Iterable<Row>): ExampleStep {
  const sheet = SHEETS[kind];
  if (sheet === undefined) throw new Error(`No import sheet of kind ${kind}`);
  return { type: 'import', kind, name: `${name}.csv`, rows: count, open: () => bytes(sheet, rows()) };
}

async function* bytes(sheet: Sheet, rows: Iterable<Row>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const cells = sheet.columns.map((column) => encode(sheet, column));
  let text = `\ufeff${sheet.columns.map((column) => quote(column.title.zh)).join(',')}\r\n`;
  for (const row of rows) {
    text += `${cells.map((cell) => cell(row)).join(',')}\r\n`;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text.length > 0) yield encoder.encode(text);
}

function encode(sheet: Sheet, column: Column): Encode {
  const { key, type } = column;
  const place = `${sheet.kind}.${key}`;
  const plain = (row: Row) => {
    const value = row[key];
    if (value !== undefined && value !== '') return quote(String(value));
    if (column.required) throw new Error(`${place} is empty`);
    return '';
  };
  if (type.kind === 'boolean') return (row) => (row[key] === undefined ? '' : row[key] ? '是' : '否');
  if (type.kind !== 'choice' && type.kind !== 'choices') return plain;
  const titles = new Map(type.choices.map((choice) => [choice.value, choice.zh]));
  const title = (value: string) => {
    const zh = titles.get(value);
    if (zh === undefined) throw new Error(`${place} has no choice ${value}`);
    return zh;
  };
  return (row) => {
    const value = row[key];
    if (value === undefined) return plain(row);
    return typeof value === 'object' ? quote(value.map(title).join('、')) : quote(title(String(value)));
  };
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
