import { foldWidth } from '@huanjie/chinese';
import { columnLetters } from './letters.ts';
import type { Column, Sheet } from './sheet.ts';
import type { RawRow } from './table.ts';

/** How a heading was understood: as a person said, by a name of the column, by a word in it, by what stands below. */
export type MatchHow = 'given' | 'title' | 'alias' | 'word' | 'content';

/** A heading and the column that it was taken for. */
export interface HeadingMatch {
  readonly column: Column;
  readonly how: MatchHow;
}

/**
 * A mapping that a person has chosen: headings as they stand in the file, or letters of columns, with the key of the
 * column of the sheet; null leaves a column out.
 */
export type GivenMapping = Readonly<Record<string, string | null>>;

/** Which cell of a row belongs to which column of a sheet. */
export interface HeadingMap {
  /** Columns of the sheet by the index of their cell, from 0. */
  readonly columns: ReadonlyMap<number, Column>;
  /** The same with how each was found. */
  readonly matches: ReadonlyMap<number, HeadingMatch>;
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
export const HEADING_ROWS = 20;

/** Names and numbers of these stand in rolls beside the voter's own. */
const OTHER_PERSON =
  /户主|家长|监护|配偶|父亲|母亲|丈夫|妻子|代理|委托|受托|代写|代领|联系人|登记人(?!员?姓名$)|登记员|填表|经办|审核|介绍人|曾用|推荐|householder|proxy|guardian|contact/i;

/** Matches headings with the columns of a sheet, in any order, by Chinese or English title, alias or tell-tale word. */
export function mapHeadings(sheet: Sheet, headerCells: readonly string[], given: GivenMapping = {}): HeadingMap {
  const names = namesOf(sheet);
  const matches = new Map<number, HeadingMatch>();
  const taken = new Map<string, number>();
  const unknown: { index: number; heading: string }[] = [];
  const duplicate: { index: number; column: Column }[] = [];
  const wished = wishesOf(sheet, headerCells, given);
  for (const [index, column] of wished) {
    if (column) {
      matches.set(index, { column, how: 'given' });
      taken.set(column.key, index);
    }
  }
  headerCells.forEach((cell, index) => {
    const heading = cell.trim();
    if (heading === '' || wished.has(index)) return;
    const column = columnOf(names, heading);
    if (!column) unknown.push({ index, heading });
    else if (taken.has(column.key)) duplicate.push({ index, column });
    else {
      taken.set(column.key, index);
      matches.set(index, { column, how: isTitle(column, heading) ? 'title' : 'alias' });
    }
  });
  const unclear = unknown.filter(({ index, heading }) => {
    const column = byWord(sheet, heading, taken);
    if (!column) return true;
    taken.set(column.key, index);
    matches.set(index, { column, how: 'word' });
    return false;
  });
  const columns = new Map([...matches].sort(([a], [b]) => a - b).map(([index, { column }]) => [index, column]));
  const missing = sheet.columns.filter((column) => !taken.has(column.key));
  return { columns, matches, missing, unknown: unclear, duplicate };
}

/** Columns that a person has named, by index; null where one is to be left out. */
function wishesOf(sheet: Sheet, cells: readonly string[], given: GivenMapping): ReadonlyMap<number, Column | null> {
  const wishes = new Map<number, Column | null>();
  const entries = Object.entries(given);
  if (entries.length === 0) return wishes;
  const byHeading = new Map(entries.map(([heading, key]) => [foldHeading(heading), key]));
  const width = Math.max(cells.length, 26);
  for (let index = 0; index < width; index += 1) {
    const heading = foldHeading(cells[index] ?? '');
    const letters = columnLetters(index);
    const key = heading !== '' && byHeading.has(heading) ? byHeading.get(heading) : given[letters];
    if (key === undefined) continue;
    const column = sheet.columns.find((each) => each.key === key) ?? null;
    if (column === null || ![...wishes.values()].includes(column)) wishes.set(index, column);
  }
  return wishes;
}

function byWord(sheet: Sheet, heading: string, taken: ReadonlyMap<string, number>): Column | undefined {
  const plain = foldWidth(heading).replace(/\s+/g, heading.match(/[a-z]/i) ? ' ' : '');
  const ofOther = OTHER_PERSON.test(plain);
  return sheet.columns.find(
    (column) =>
      column.pattern?.test(plain) && !taken.has(column.key) && (!ofOther || column.key.startsWith('householder')),
  );
}

/**
 * Finds the headings among the first rows of a table: the row, or the two rows of a merged heading, that name the
 * most columns. Null when no row names a column.
 */
export function findHeadings(
  sheet: Sheet,
  firstRows: readonly RawRow[],
  given: GivenMapping = {},
): FoundHeadings | null {
  let best: FoundHeadings | null = null;
  const named = (found: FoundHeadings | null) => found?.columns.size ?? 0;
  for (const row of firstRows.slice(0, HEADING_ROWS)) {
    const found = { ...mapHeadings(sheet, row.cells, given), row: row.row, cells: row.cells };
    if (named(found) > named(best) && !isOnlyGiven(found)) best = found;
  }
  for (let index = 1; index < Math.min(firstRows.length, HEADING_ROWS); index += 1) {
    const upper = firstRows[index - 1];
    const lower = firstRows[index];
    if (!upper || !lower) continue;
    const cells = joinRows(namesOf(sheet), upper.cells, lower.cells);
    const found = { ...mapHeadings(sheet, cells, given), row: lower.row, cells };
    if (named(found) > named(best) && !isOnlyGiven(found) && namesBelow(found, lower.cells)) best = found;
  }
  return best;
}

/** The lower row belongs to the headings when it names a column for certain; a section title or a voter does not. */
function namesBelow(found: HeadingMap, lower: readonly string[]): boolean {
  for (const [index, { how }] of found.matches) {
    if (how !== 'word' && (lower[index] ?? '').trim() !== '') return true;
  }
  return false;
}

/** Letters that a person has named fit any row; a heading row names something by itself, or as that person wrote it. */
function isOnlyGiven(found: FoundHeadings): boolean {
  for (const [index, { how }] of found.matches) {
    if (how !== 'given' || /[\p{L}]/u.test(found.cells[index] ?? '')) return false;
  }
  return true;
}

/**
 * Headings of two rows: the lower cell where there is one, else the upper one merged over it. An upper one that speaks
 * of another person (户主) or that makes a known name with the lower one (出生 + 年月) is put before it.
 */
function joinRows(names: ReadonlyMap<string, Column>, upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  let above = '';
  return Array.from({ length: width }, (_, index) => {
    const own = upper[index]?.trim() ?? '';
    const below = lower[index]?.trim() ?? '';
    if (own !== '') above = own;
    if (below === '') return own;
    const both = above + below;
    const isOwn = OTHER_PERSON.test(below) || above === below;
    if (!isOwn && (OTHER_PERSON.test(above) || (!columnOf(names, below) && columnOf(names, both)))) return both;
    return below;
  });
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

function isTitle(column: Column, heading: string): boolean {
  const folded = foldHeading(heading);
  return [column.title.zh, column.title.en, column.key].some((name) => foldHeading(name) === folded);
}

/** A heading without what does not distinguish it: width, case, blanks, line breaks, asterisks, colons, stops. */
export function foldHeading(heading: string): string {
  return foldWidth(heading)
    .toLowerCase()
    .replace(/[\s*＊※★:：_、，。·.\u200b-\u200f\u2060\ufeff]+/gu, '');
}

/**
 * A heading as it stands, then its first language (`姓名 / Name`), then that without a remark (`姓名（必填）`) or
 * number (`1.姓名`).
 */
function columnOf(names: ReadonlyMap<string, Column>, heading: string): Column | undefined {
  const plain = foldWidth(heading);
  const first = plain.split(/[/|\n]/, 1)[0] ?? plain;
  const unnumbered = plain.replace(/^\s*(?:[([【][^)\]】]*[)\]】]|[\d一二三四五六七八九十]{1,2}[.、])/u, '');
  return (
    names.get(foldHeading(plain)) ??
    names.get(foldHeading(first)) ??
    names.get(foldHeading(withoutRemark(first))) ??
    names.get(foldHeading(withoutRemark(plain))) ??
    names.get(foldHeading(withoutRemark(unnumbered)))
  );
}

const withoutRemark = (heading: string): string => heading.replace(/[([【].*$/su, '');
