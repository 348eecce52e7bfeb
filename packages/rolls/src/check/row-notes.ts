import type { Column } from '../sheet.ts';
import type { CellCheck, Note } from './cells.ts';
import type { IssueLog } from './issue-log.ts';

/** One column of the sheet, and where the file at hand has it. */
export interface PlacedColumn {
  readonly key: string;
  readonly column: Column;
  /** Index of its cell; -1 when the file does not have it. */
  readonly index: number;
  /** Its heading in the file; its Chinese title when the file does not have it. */
  readonly heading: string;
  readonly check: CellCheck;
  readonly isRequired: boolean;
  /** What of the ID number it repeats; it is filled from there when it is empty. */
  readonly derived: 'birthDate' | 'sex' | null;
}

/** Notes on the row at hand. One object serves all rows: nothing is allocated for a row without fault. */
export interface RowNotes {
  /** Begins a row. */
  readonly begin: (row: number) => void;
  /** Says which cell the next notes are about, and what it holds. */
  readonly at: (placed: PlacedColumn, text: string) => void;
  /** The same for a cell that has no heading. */
  readonly atIndex: (index: number, text: string) => void;
  readonly note: Note;
  /** True while no error was noted on the row. */
  readonly passed: () => boolean;
}

export function rowNotes(log: IssueLog): RowNotes {
  const place = { row: 0, index: -1, heading: '', column: null as Column | null };
  let value = '';
  let hasPassed = true;
  return {
    begin(row) {
      place.row = row;
      hasPassed = true;
    },
    at(placed, text) {
      place.index = placed.index;
      place.heading = placed.heading;
      place.column = placed.column;
      value = text;
    },
    atIndex(index, text) {
      place.index = index;
      place.heading = '';
      place.column = null;
      value = text;
    },
    note(code, zh, en, severity = 'error') {
      const weighed = severity === 'error' && place.column?.isAside === true ? 'warning' : severity;
      if (weighed === 'error') hasPassed = false;
      log.add(place, code, weighed, value, { zh, en });
    },
    passed: () => hasPassed,
  };
}
