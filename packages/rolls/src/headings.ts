import { foldWidth } from '@huanjie/chinese';
import type { Column, Sheet } from './sheet.ts';
import type { RawRow } from './table.ts';

/** Which cell of a row belongs to which column of a sheet. */
export interface HeadingMap {
  /** Columns of the sheet by the index of their cell, from 0. */
  readonly columns: ReadonlyMap<number, Column>;
  /** Columns of the sheet that no heading names. */
  readonly missing: readonly Column[];
  /** Headings that name no column, with the index of their cell. */
  readonly unknown: readonly { readonly index: number; readonly heading: string }[];
  /** Headings that name a column already named further left. */
  readonly duplicate: readonly { readonly index: number; readonly column: Column }[];
}

/** Where the headings of a table stand and what they name. */
export interface FoundHeadings extends HeadingMap {
  /** Number of the heading row; of the lower one when the headings take two rows. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows that are searched for headings: titles, dates and notes stand above them. */
export const HEADING_ROWS = 10;

/** Matches headings with the columns of a sheet, in any order, by Chinese or English title or alias. */
export function mapHeadings(sheet: Sheet, headerCells: readonly string[]): HeadingMap {
  const names = namesOf(sheet);
  const columns = new Map<number, Column>();
  const taken = new Set<string>();
  const unknown: { index: number; heading: string }[] = [];
  const duplicate: { index: number; column: Column }[] = [];
  headerCells.forEach((cell, index) => {
    const heading = cell.trim();
    if (heading === '') return;
    const column = columnOf(names, heading);
    if (!column) unknown.push({ index, heading });
    else if (taken.has(column.key)) duplicate.push({ index, column });
    else {
      taken.add(column.key);
      columns.set(index, column);
    }
  });
  return { columns, missing: sheet.columns.filter((column) => !taken.has(column.key)), unknown, duplicate };
}

/**
 * Finds the headings among the first rows of a table: the row, or the two rows of a merged heading, that name the
 * most columns. Null when no row names a column.
 */
export function findHeadings(sheet: Sheet, firstRows: readonly RawRow[]): FoundHeadings | null {
  let best: FoundHeadings | null = null;
  for (const row of firstRows.slice(0, HEADING_ROWS)) {
    const found = { ...mapHeadings(sheet, row.cells), row: row.row, cells: row.cells };
    if (found.columns.size > (best?.columns.size ?? 0)) best = found;
  }
  for (let index = 1; index < Math.min(firstRows.length, HEADING_ROWS); index += 1) {
    const upper = firstRows[index - 1];
    const lower = firstRows[index];
    if (!upper || !lower) continue;
    const cells = joinRows(upper.cells, lower.cells);
    const found = { ...mapHeadings(sheet, cells), row: lower.row, cells };
    if (found.columns.size > (best?.columns.size ?? 0)) best = found;
  }
  return best;
}

/** Headings of two rows: the lower cell where there is one, else the upper one merged over it. */
function joinRows(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, index) => lower[index]?.trim() || upper[index] || '');
}

const namesBySheet = new WeakMap<Sheet, ReadonlyMap<string, Column>>();

function namesOf(sheet: Sheet): ReadonlyMap<string, Column> {
  const known = namesBySheet.get(sheet);
  if (known) return known;
  const names = new Map<string, Column>();
  const add = (name: string, column: Column) => {
    const folded = foldHeading(name);
    if (!names.has(folded)) names.set(folded, column);
  };
  for (const column of sheet.columns) {
    add(column.title.zh, column);
    add(column.title.en, column);
    add(column.key, column);
  }
  // Titles go before aliases, so that an alias of one column never hides the title of another.
  for (const column of sheet.columns) for (const alias of column.aliases ?? []) add(alias, column);
  namesBySheet.set(sheet, names);
  return names;
}

/** A heading without what does not distinguish it: width, case, blanks, line breaks, asterisks, colons. */
function foldHeading(heading: string): string {
  return foldWidth(heading)
    .toLowerCase()
    .replace(/[\s*＊※:：_\u200b\ufeff]+/gu, '');
}

/** A heading as it stands, then its first language (`姓名 / Name`), then that without a remark (`姓名（必填）`). */
function columnOf(names: ReadonlyMap<string, Column>, heading: string): Column | undefined {
  const plain = foldWidth(heading);
  const first = plain.split(/[/|\n]/, 1)[0] ?? plain;
  return (
    names.get(foldHeading(plain)) ??
    names.get(foldHeading(first)) ??
    names.get(foldHeading(first.replace(/[([【].*$/su, '')))
  );
}
