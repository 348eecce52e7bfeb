import type { CellValue, Sheet } from '../sheet.ts';
import { keyOfId, keyOfPerson, keyTable } from './key-table.ts';
import type { CheckedRow } from './row-check.ts';

/** Rows that say the same as an earlier one; 0 where there is none. */
export interface EarlierRows {
  /** Row with the same ID number. */
  id: number;
  /** Row with the same identity columns. */
  identity: number;
  /** Row of another ID number with the same name and birth date. */
  person: number;
}

export interface DuplicateFinder {
  /** Notes a row and says which earlier ones it repeats; the answer is reused for the next row. */
  readonly note: (checked: CheckedRow, row: number) => EarlierRows;
}

/** True for sheets of which a person may fill one row only: rolls and registers kept by ID number. */
export function isOneRowAPerson(sheet: Sheet): boolean {
  return sheet.kind === 'rolls' || (sheet.identity.length === 1 && sheet.identity[0] === 'idNumber');
}

/** Finds repeated rows of a sheet; `present` says which of its columns the file has. */
export function duplicateFinder(sheet: Sheet, present: (key: string) => boolean): DuplicateFinder {
  const byId = isOneRowAPerson(sheet) && present('idNumber') ? keyTable() : null;
  const isIdAlone = sheet.identity.length === 1 && sheet.identity[0] === 'idNumber';
  const hasIdentity = sheet.identity.length > 0 && !isIdAlone && sheet.identity.every(present);
  const identities = identityTable(sheet);
  const byPerson = byId ? keyTable() : null;
  const nameAt: string[] = [];
  const earlier: EarlierRows = { id: 0, identity: 0, person: 0 };

  const note: DuplicateFinder['note'] = ({ passed, values }, row) => {
    earlier.id = 0;
    earlier.identity = 0;
    earlier.person = 0;
    const id = values.idNumber;
    if (byId && typeof id === 'string') earlier.id = byId.firstRow(keyOfId(id), row);
    // A cell that was refused is no sign of identity; an optional one that is empty is.
    const isKnown = passed || sheet.identity.every((key) => values[key] !== null);
    if (hasIdentity && isKnown) earlier.identity = identities.firstRow(values, row);
    const { name, birthDate } = values;
    if (byPerson && earlier.id === 0 && typeof name === 'string' && typeof birthDate === 'string') {
      const first = byPerson.firstRow(keyOfPerson(name, birthDate), row);
      if (first === 0) nameAt[row] = name;
      else if (nameAt[first] === name) earlier.person = first;
    }
    return earlier;
  };
  return { note };
}

/** Identities by all columns but the last, then by the last: rows of one unit stand together and share the former. */
function identityTable(sheet: Sheet) {
  const leading = sheet.identity.slice(0, -1);
  const lastColumn = sheet.identity.at(-1) ?? '';
  const groups = new Map<string, Map<string, number>>();
  let group = new Map<string, number>();
  let groupKey: string | null = null;
  const firstRow = (values: Readonly<Record<string, CellValue>>, row: number): number => {
    let key = '';
    for (const column of leading) key = key === '' ? String(values[column]) : `${key}\u001f${String(values[column])}`;
    if (key !== groupKey) {
      group = groups.get(key) ?? new Map<string, number>();
      groups.set(key, group);
      groupKey = key;
    }
    const last = String(values[lastColumn]);
    const first = group.get(last);
    if (first === undefined) group.set(last, row);
    return first ?? 0;
  };
  return { firstRow };
}
