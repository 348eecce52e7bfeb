import type { SheetKey } from '../../components/sheetKeys.ts';
import type { Place } from './faults.ts';
import { isParty } from './law.ts';
import { COUNTS, isEmptyPerson, type Sheet, showsAllMarks } from './sheet.ts';

/** A field that the keys walk over. Cells of one line have one `line`; cells beneath each other share a `column`. */
export interface Cell {
  readonly place: Place;
  readonly line: string;
  readonly column: string;
  readonly number: boolean;
}

/** Where a key leads: to a field, to a line that has to be added to a contest first, or out of the sheet. */
export type Move =
  | { readonly kind: 'to'; readonly place: Place }
  | { readonly kind: 'add'; readonly contest: string }
  | { readonly kind: 'end' };

/** The fields of the sheet in reading order: the counts of the head, then each contest and its lines. */
export function cellsOf(sheet: Sheet): readonly Cell[] {
  const party = isParty(sheet.ruleSet);
  const marks = showsAllMarks(sheet) ? (['approve', 'oppose', 'abstain'] as const) : (['approve'] as const);
  const cell = (line: string, column: string, number: boolean): Cell => ({
    place: `${line}.${column}`,
    line,
    column,
    number,
  });
  const counts = COUNTS.filter((name) => party || name !== 'present').map(
    (name): Cell => ({ place: `count.${name}`, line: name, column: 'count', number: true }),
  );
  return [
    ...counts,
    ...sheet.contests.flatMap(({ key, people }) => [
      cell(key, 'seats', true),
      cell(key, 'void', true),
      ...people.flatMap((person) => [
        cell(person.key, 'name', false),
        ...marks.map((mark) => cell(person.key, mark, true)),
      ]),
    ]),
  ];
}

/**
 * Where a key leads from a field. Enter goes to the next number; after the last number of a contest it adds a line, and
 * from a line left empty it goes on to the next contest. Up and down keep to the column, left and right to the line.
 */
export function moveOf(sheet: Sheet, place: Place, key: SheetKey): Move | null {
  const cells = cellsOf(sheet);
  const at = cells.findIndex((cell) => cell.place === place);
  const from = cells[at];
  if (from === undefined) return null;
  switch (key) {
    case 'Enter':
      return enter(sheet, cells, at);
    case 'Shift+Enter':
      return to(cells.slice(0, at).findLast(({ number }) => number));
    case 'ArrowLeft':
      return to(cells.slice(0, at).findLast(({ line }) => line === from.line));
    case 'ArrowRight':
      return to(cells.slice(at + 1).find(({ line }) => line === from.line));
    case 'ArrowUp':
      return to(cells.slice(0, at).findLast((cell) => beneath(cell, from)));
    case 'ArrowDown':
      return to(cells.slice(at + 1).find((cell) => beneath(cell, from)));
  }
}

/** The line a move came to when it was added: its name is typed first. */
export function newLineIn(sheet: Sheet, contestKey: string): Place | null {
  const last = sheet.contests.find(({ key }) => key === contestKey)?.people.at(-1);
  return last === undefined ? null : `${last.key}.name`;
}

const beneath = (cell: Cell, from: Cell): boolean => cell.column === from.column && cell.line !== from.line;

const to = (cell: Cell | undefined): Move | null => (cell === undefined ? null : { kind: 'to', place: cell.place });

function enter(sheet: Sheet, cells: readonly Cell[], at: number): Move {
  const from = cells[at];
  const contest = sheet.contests.find(({ people }) => people.some(({ key }) => key === from?.line));
  const person = contest?.people.find(({ key }) => key === from?.line);
  const last = person !== undefined && contest?.people.at(-1) === person;
  const restOfLine = cells.slice(at + 1).find(({ line, number }) => line === from?.line && number);
  if (last && isEmptyPerson(person)) return nextContest(sheet, contest?.key);
  if (restOfLine !== undefined) return { kind: 'to', place: restOfLine.place };
  if (last && contest !== undefined) return { kind: 'add', contest: contest.key };
  return firstInLine(sheet, cells, at);
}

/** The next line: at its name while nothing is typed into it, else at its first number. */
function firstInLine(sheet: Sheet, cells: readonly Cell[], at: number): Move {
  const next = cells[at + 1];
  if (next === undefined) return { kind: 'end' };
  const person = sheet.contests.flatMap(({ people }) => people).find(({ key }) => key === next.line);
  if (next.number || (person !== undefined && isEmptyPerson(person))) return { kind: 'to', place: next.place };
  return to(cells.slice(at + 1).find(({ number }) => number)) ?? { kind: 'end' };
}

function nextContest(sheet: Sheet, key: string | undefined): Move {
  const next = sheet.contests[sheet.contests.findIndex((one) => one.key === key) + 1];
  return next === undefined ? { kind: 'end' } : { kind: 'to', place: `${next.key}.seats` };
}
