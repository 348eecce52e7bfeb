import type { Bilingual } from '@huanjie/rules';
import type { Sheet, SheetRow } from '../sheet.ts';
import { MAX_ROWS, type RawRow } from '../table.ts';
import { type DuplicateFinder, duplicateFinder, type EarlierRows, isOneRowAPerson } from './duplicates.ts';
import type { IssueLog, IssuePlace } from './issue-log.ts';
import { type RowCheck, type RowCheckOptions, rowCheck } from './row-check.ts';

export interface RowBookOptions {
  readonly sheet: Sheet;
  readonly maxRows: number | undefined;
}

/** Keeps account of the rows of a file: which passed, and which were taken back because a later one repeats them. */
export interface RowBook {
  /** Begins a sheet of the file; `isUsable` is false when its headings already keep every row out. */
  readonly begin: (options: RowCheckOptions, isUsable: boolean) => void;
  /** The checked row, or null when it is rejected; `number` is its running number in the file. */
  readonly add: (raw: RawRow, number: number, section: string) => SheetRow | null;
  /** The values of the row last added, passed or not. */
  readonly values: () => SheetRow['values'];
  /** Running numbers of rows that passed and were rejected since the last call. */
  readonly takeWithdrawn: () => number[];
  /** The place of a column in a row, by the headings of its sheet. */
  readonly placeOf: (key: string, number: number) => IssuePlace;
  readonly totals: () => { readonly rows: number; readonly accepted: number; readonly rejected: number };
}

const PASSED = 1;
const NAMED_BY_ID = 2;
const NAMED_BY_IDENTITY = 4;

export function rowBook({ sheet, maxRows }: RowBookOptions, log: IssueLog): RowBook {
  const { places } = log;
  const sheets: { readonly name: string; readonly rows: RowCheck }[] = [];
  let isUsable = true;
  let latest: SheetRow['values'] = {};
  let check: RowCheck['check'] = () => ({ passed: false, values: {} });
  let duplicates: DuplicateFinder | null = null;
  const idKey = isOneRowAPerson(sheet) ? 'idNumber' : '';
  const states = new Uint8Array((maxRows ?? MAX_ROWS) + 1);
  let withdrawn: number[] = [];
  let accepted = 0;
  let rejected = 0;

  const begin: RowBook['begin'] = (options, usable) => {
    const rows = rowCheck(options, log);
    const keys = new Set([...options.headings.columns.values()].map((column) => column.key));
    const isDerived = (key: string) => (key === 'birthDate' || key === 'sex') && keys.has('idNumber');
    duplicates ??= duplicateFinder(sheet, (key) => keys.has(key) || isDerived(key));
    isUsable = usable;
    check = rows.check;
    sheets.push({ name: places.sheet(), rows });
  };
  const placeOf: RowBook['placeOf'] = (key, number) => {
    const { sheet: name } = places.placeOf(number);
    const found = sheets.find((each) => each.name === name) ?? sheets[0];
    return found?.rows.placeOf(key, number) ?? { row: number, index: -1, heading: '', column: null };
  };
  /** Names a repetition on the later row and, once, on the first; takes the first back. */
  const noteTwice = (
    later: number,
    first: number,
    key: string,
    value: string,
    code: 'DUPLICATE_ID' | 'DUPLICATE_ROW',
  ) => {
    const mark = code === 'DUPLICATE_ID' ? NAMED_BY_ID : NAMED_BY_IDENTITY;
    log.add(placeOf(key, later), code, 'error', value, repeats(code, places.nameOf(first, later)));
    const state = states[first] ?? 0;
    if ((state & mark) === 0) {
      log.add(placeOf(key, first), code, 'error', value, repeats(code, places.nameOf(later, first)));
    }
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
      const text = samePerson(places.nameOf(earlier.person, row));
      log.add(placeOf('name', row), 'SAME_NAME_AND_BIRTH_DATE', 'warning', String(values.name), text);
    }
  };
  const add: RowBook['add'] = (raw, number, section) => {
    const checked = check(raw, number, section);
    const { passed, values } = checked;
    latest = values;
    const earlier = duplicates?.note(checked, number);
    if (earlier && earlier.id + earlier.identity + earlier.person > 0) noteRepeats(earlier, number, values);
    if (!passed || !isUsable || (earlier && earlier.id + earlier.identity > 0)) {
      rejected += 1;
      return null;
    }
    accepted += 1;
    states[number] = PASSED;
    const name = places.sheet();
    return name === '' ? { row: raw.row, values } : { row: raw.row, sheet: name, values };
  };
  const takeWithdrawn = () => {
    const taken = withdrawn;
    withdrawn = [];
    return taken;
  };
  return {
    begin,
    add,
    values: () => latest,
    placeOf,
    takeWithdrawn,
    totals: () => ({ rows: accepted + rejected, accepted, rejected }),
  };
}

function repeats(code: 'DUPLICATE_ID' | 'DUPLICATE_ROW', other: Bilingual): Bilingual {
  return code === 'DUPLICATE_ID'
    ? {
        zh: `与${other.zh}的身份证号相同，同一人只能登记一次，请删除一行或改正号码`,
        en: `same ID number as ${other.en}; a person is registered once; delete one row or correct the number`,
      }
    : {
        zh: `与${other.zh}重复，请删除一行或改正内容`,
        en: `repeats ${other.en}; delete one row or correct it`,
      };
}

const samePerson = (other: Bilingual): Bilingual => ({
  zh: `与${other.zh}同名且出生日期相同，身份证号不同，请核对是否同一人`,
  en: `same name and birth date as ${other.en} but another ID number; see whether it is the same person`,
});
