import type { CellValue, Sheet } from '../sheet.ts';
import { keyOfDay, keyOfId, keyTable } from './key-table.ts';

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
  readonly note: (values: Readonly<Record<string, CellValue>>, row: number) => EarlierRows;
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
  const identities = new Map<string, number>();
  const names = new Map<string, number>();
  const byPerson = byId ? keyTable() : null;
  const earlier: EarlierRows = { id: 0, identity: 0, person: 0 };

  const note: DuplicateFinder['note'] = (values, row) => {
    earlier.id = 0;
    earlier.identity = 0;
    earlier.person = 0;
    const id = values.idNumber;
    if (byId && typeof id === 'string') earlier.id = byId.firstRow(keyOfId(id), row);
    if (hasIdentity) {
      const key = identityOf(sheet, values);
      const first = identities.get(key);
      if (first === undefined) identities.set(key, row);
      else earlier.identity = first;
    }
    const { name, birthDate } = values;
    if (byPerson && earlier.id === 0 && typeof name === 'string' && typeof birthDate === 'string') {
      let index = names.get(name);
      if (index === undefined) {
        index = names.size;
        names.set(name, index);
      }
      earlier.person = byPerson.firstRow(index * 3_100_000 + keyOfDay(birthDate), row);
    }
    return earlier;
  };
  return { note };
}

/** The identity of a row as one text; begun with a separator, so that it never keeps a piece of the file in memory. */
function identityOf(sheet: Sheet, values: Readonly<Record<string, CellValue>>): string {
  let key = '';
  for (const column of sheet.identity) key += `\u001f${String(values[column] ?? '')}`;
  return key;
}
