import { createHash } from 'node:crypto';
import { type Column, SHEETS } from '@huanjie/rolls';
import type { Example, ExampleStep } from './example.ts';

/** A cell as a test wants it: choices by value, counts as numbers, flags as booleans, empty cells as null. */
export type Cell = string | number | boolean | string[] | null;
export type ReadRow = Readonly<Record<string, Cell>>;
export type ImportStep = Extract<ExampleStep, { type: 'import' }>;

export function imports(example: Example): ImportStep[] {
  return example.steps().filter((step) => step.type === 'import');
}

export async function bytesOf(step: ImportStep): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of step.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Reads the file of a step back from its bytes by the headings of its sheet. */
export async function readStep(step: ImportStep): Promise<ReadRow[]> {
  const [heading, ...lines] = split((await bytesOf(step)).toString('utf8').replace(/^\ufeff/, ''));
  const columns = heading!.map((title) => SHEETS[step.kind]!.columns.find((column) => column.title.zh === title)!);
  return lines.map((cells) => Object.fromEntries(columns.map((column, i) => [column.key, value(column, cells[i]!)])));
}

/** All rows of an example by kind of sheet, over all its files in their order. */
export async function readAll(example: Example): Promise<Record<string, ReadRow[]>> {
  const all: Record<string, ReadRow[]> = Object.fromEntries(Object.keys(SHEETS).map((kind) => [kind, []]));
  for (const step of imports(example)) {
    const rows = await readStep(step);
    if (rows.length !== step.rows) throw new Error(`${step.name} announces ${step.rows} rows and has ${rows.length}`);
    for (const row of rows) all[step.kind]!.push(row);
  }
  return all;
}

/** One hash over names and bytes of all files. */
export async function digest(example: Example): Promise<string> {
  const hash = createHash('sha256');
  for (const step of imports(example)) {
    hash.update(`${step.kind} ${step.name}\n`);
    for await (const piece of step.open()) hash.update(piece);
  }
  return hash.digest('hex');
}

function value(column: Column, cell: string): Cell {
  if (cell === '') return null;
  const { type } = column;
  if (type.kind === 'integer') return Number(cell);
  if (type.kind === 'boolean') return cell === '是';
  if (type.kind === 'choice') return type.choices.find((choice) => choice.zh === cell)!.value;
  if (type.kind !== 'choices') return cell;
  return cell.split('、').map((title) => type.choices.find((choice) => choice.zh === title)!.value);
}

function split(text: string): string[][] {
  const lines = text.split('\r\n').slice(0, -1);
  return lines.map((line) => {
    if (!line.includes('"')) return line.split(',');
    return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
    );
  });
}

export const sum = (rows: readonly ReadRow[], key: string) => rows.reduce((total, row) => total + Number(row[key]), 0);

export const where = (rows: readonly ReadRow[], wanted: ReadRow) =>
  rows.filter((row) => Object.entries(wanted).every(([key, cell]) => row[key] === cell));

/** The rows of each value of a column, in the order in which the values first come. */
export function grouped(rows: readonly ReadRow[], key: string): Map<Cell, ReadRow[]> {
  const groups = new Map<Cell, ReadRow[]>();
  for (const row of rows) {
    const group = groups.get(row[key]!);
    if (group === undefined) groups.set(row[key]!, [row]);
    else group.push(row);
  }
  return groups;
}

/** How many rows there are of each value of a column. */
export function tally(rows: readonly ReadRow[], key: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[String(row[key])] = (counts[String(row[key])] ?? 0) + 1;
  return counts;
}
