import type { FoundHeadings, HeadingMatch } from '../headings.ts';
import type { Sheet } from '../sheet.ts';
import type { RawRow } from '../table.ts';

/** Rows below the headings that are looked at. */
const SAMPLE = 50;

/**
 * Headings with the ID number found by what stands below them when no heading names it: nothing else in a roll has
 * eighteen digits in nearly every row.
 */
export function withIdByContent(sheet: Sheet, headings: FoundHeadings, rows: readonly RawRow[]): FoundHeadings {
  const column = sheet.columns.find((each) => each.key === 'idNumber');
  if (!column || !headings.missing.includes(column)) return headings;
  const below = rows.filter((row) => row.row > headings.row).slice(0, SAMPLE);
  const width = Math.max(0, ...below.map(({ cells }) => cells.length));
  for (let index = 0; index < width; index += 1) {
    if (headings.columns.has(index)) continue;
    const cells = below.map((row) => (row.cells[index] ?? '').trim()).filter((cell) => cell !== '');
    const numbers = cells.filter((cell) => /^\d{17}[\dXx]$/.test(cell));
    if (numbers.length < 2 || numbers.length < cells.length * 0.8) continue;
    const match: HeadingMatch = { column, how: 'content' };
    return {
      ...headings,
      cells: Array.from({ length: Math.max(headings.cells.length, index + 1) }, (_, at) => headings.cells[at] ?? ''),
      columns: new Map([...headings.columns, [index, column]]),
      matches: new Map([...headings.matches, [index, match]]),
      missing: headings.missing.filter((each) => each !== column),
      unknown: headings.unknown.filter((each) => each.index !== index),
    };
  }
  return headings;
}
