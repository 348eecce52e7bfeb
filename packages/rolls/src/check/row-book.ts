import type { SheetRow } from '../sheet.ts';
import { MAX_ROWS, type RawRow } from '../table.ts';
import { duplicateFinder, type EarlierRows, isOneRowAPerson } from './duplicates.ts';
import type { IssueLog } from './issue-log.ts';
import { type RowCheckOptions, rowCheck } from './row-check.ts';

export interface RowBookOptions extends RowCheckOptions {
  /** False when the headings already keep every row out. */
  readonly isUsable: boolean;
  readonly maxRows: number | undefined;
}

/** Keeps account of the rows of a file: which passed, and which were taken back because a later one repeats them. */
export interface RowBook {
  /** The checked row, or null when it is rejected. */
  readonly add: (raw: RawRow) => SheetRow | null;
  /** Rows that passed and were rejected since the last call. */
  readonly takeWithdrawn: () => number[];
  readonly totals: () => { readonly rows: number; readonly accepted: number; readonly rejected: number };
}

const PASSED = 1;
const NAMED_BY_ID = 2;
const NAMED_BY_IDENTITY = 4;

export function rowBook(options: RowBookOptions, log: IssueLog): RowBook {
  const { sheet, headings, isUsable } = options;
  const rows = rowCheck(options, log);
  const keys = new Set([...headings.columns.values()].map((column) => column.key));
  const isDerived = (key: string) => (key === 'birthDate' || key === 'sex') && keys.has('idNumber');
  const duplicates = duplicateFinder(sheet, (key) => keys.has(key) || isDerived(key));
  const idKey = isOneRowAPerson(sheet) ? 'idNumber' : '';
  const states = new Uint8Array((options.maxRows ?? MAX_ROWS) + 1);
  let withdrawn: number[] = [];
  let accepted = 0;
  let rejected = 0;

  /** Names a repetition on the later row and, once, on the first; takes the first back. */
  const noteTwice = (
    later: number,
    first: number,
    key: string,
    value: string,
    code: 'DUPLICATE_ID' | 'DUPLICATE_ROW',
  ) => {
    const mark = code === 'DUPLICATE_ID' ? NAMED_BY_ID : NAMED_BY_IDENTITY;
    log.add(rows.placeOf(key, later), code, 'error', value, repeats(code, first));
    const state = states[first] ?? 0;
    if ((state & mark) === 0) log.add(rows.placeOf(key, first), code, 'error', value, repeats(code, later));
    if ((state & PASSED) !== 0) {
      accepted -= 1;
      rejected += 1;
      withdrawn.push(first);
    }
    states[first] = (state | mark) & ~PASSED;
  };
  const noteRepeats = (earlier: EarlierRows, row: number, values: SheetRow['values']) => {
    if (earlier.id > 0) noteTwice(row, earlier.id, idKey, String(values.idNumber), 'DUPLICATE_ID');
    if (earlier.identity > 0) {
      const key = sheet.identity.at(-1) ?? '';
      const value = sheet.identity.map((each) => String(values[each] ?? '')).join(' / ');
      noteTwice(row, earlier.identity, key, value, 'DUPLICATE_ROW');
    }
    if (earlier.person > 0) {
      const place = rows.placeOf('name', row);
      log.add(place, 'SAME_NAME_AND_BIRTH_DATE', 'warning', String(values.name), samePerson(earlier.person));
    }
  };
  const add: RowBook['add'] = (raw) => {
    const checked = rows.check(raw);
    const { passed, values } = checked;
    const earlier = duplicates.note(checked, raw.row);
    if (earlier.id + earlier.identity + earlier.person > 0) noteRepeats(earlier, raw.row, values);
    if (!passed || !isUsable || earlier.id > 0 || earlier.identity > 0) {
      rejected += 1;
      return null;
    }
    accepted += 1;
    states[raw.row] = PASSED;
    return { row: raw.row, values };
  };
  const takeWithdrawn = () => {
    const taken = withdrawn;
    withdrawn = [];
    return taken;
  };
  return { add, takeWithdrawn, totals: () => ({ rows: accepted + rejected, accepted, rejected }) };
}

function repeats(code: 'DUPLICATE_ID' | 'DUPLICATE_ROW', other: number) {
  return code === 'DUPLICATE_ID'
    ? {
        zh: `与第 ${other} 行的身份证号相同，同一人只能登记一次，请删除一行或改正号码`,
        en: `same ID number as row ${other}; a person is registered once; delete one row or correct the number`,
      }
    : {
        zh: `与第 ${other} 行重复，请删除一行或改正内容`,
        en: `repeats row ${other}; delete one row or correct it`,
      };
}

const samePerson = (other: number) => ({
  zh: `与第 ${other} 行同名且出生日期相同，身份证号不同，请核对是否同一人`,
  en: `same name and birth date as row ${other} but another ID number; see whether it is the same person`,
});
