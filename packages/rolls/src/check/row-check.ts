import type { FoundHeadings } from '../headings.ts';
import type { CellValue, Column, Sheet } from '../sheet.ts';
import { CELL_ERROR, CELL_FORMULA, CELL_TEXT, type RawRow } from '../table.ts';
import { type CellCheck, cellCheck, type Note, type PersonOfRow } from './cells.ts';
import { groupSpellings } from './groups.ts';
import type { IssueLog, IssuePlace } from './issue-log.ts';

/** One column of the file at hand, in the order of the sheet. */
interface PlacedColumn {
  readonly key: string;
  readonly column: Column;
  /** Index of its cell; -1 when the file does not have it. */
  readonly index: number;
  readonly heading: string;
  readonly check: CellCheck;
  readonly isRequired: boolean;
  /** Filled from the ID number when it is empty. */
  readonly derived: 'birthDate' | 'sex' | null;
}

export interface RowCheckOptions {
  readonly sheet: Sheet;
  readonly headings: FoundHeadings;
  readonly electionDay: string | undefined;
  readonly optional: readonly string[];
  /** In CSV, cells beyond the headings mean shifted columns and not a remark beside the table. */
  readonly isCsv: boolean;
}

export interface RowCheck {
  /** The values of a row, whether it passed or not; the answer's `passed` is false when an error was noted. */
  readonly check: (raw: RawRow) => { readonly passed: boolean; readonly values: Record<string, CellValue> };
  /** The place of a column in a row, for issues found elsewhere. */
  readonly placeOf: (key: string, row: number) => IssuePlace;
}

/** Prepares the check of single rows: cells by their column's type, then the columns of a person against each other. */
export function rowCheck(options: RowCheckOptions, log: IssueLog): RowCheck {
  const { sheet, headings, electionDay } = options;
  const person: PersonOfRow = { birthDate: '', sex: '' };
  const columns = placeColumns(options, person);
  const width = headings.cells.length;
  const groups = groupSpellings();
  const lastAdultBirth = sheet.kind === 'rolls' && electionDay ? eighteenYearsBefore(electionDay) : null;
  const noted: IssuePlace & { row: number; index: number; heading: string; column: Column | null } = {
    row: 0,
    index: -1,
    heading: '',
    column: null,
  };
  let text = '';
  let passed = true;

  const point = (row: number, placed: PlacedColumn) => {
    noted.row = row;
    noted.index = placed.index;
    noted.heading = placed.heading;
    noted.column = placed.column;
  };
  const note: Note = (code, zh, en, severity = 'error') => {
    if (severity === 'error') passed = false;
    log.add(noted, code, severity, text, { zh, en });
  };
  const readCell = (raw: RawRow, placed: PlacedColumn): CellValue => {
    text = (raw.cells[placed.index] ?? '').trim();
    const mark = raw.marks?.[placed.index] ?? CELL_TEXT;
    if (text === '' && mark < CELL_FORMULA) return null;
    // The apostrophe keeps a text that begins like a formula from being taken for one.
    if (options.isCsv && text.charCodeAt(0) === 39 && /^'+[=+\-@]/.test(text)) text = text.slice(1);
    point(raw.row, placed);
    if (mark >= CELL_FORMULA) {
      note(
        'FORMULA_CELL',
        '是公式，已取其计算结果；建议粘贴为数值',
        'a formula; its result was taken; paste it as a value',
        'warning',
      );
    }
    if (text === '') return null;
    if ((mark & 7) === CELL_ERROR) {
      note(
        'CELL_ERROR',
        '是表格的错误值，请改正公式或直接填写内容',
        'an error value of the spreadsheet; mend the formula or type the content',
      );
      return null;
    }
    return placed.check(text, mark, note);
  };

  const compareWithId = (values: Record<string, CellValue>, row: number) => {
    for (const placed of columns) {
      if (placed.derived === null) continue;
      const fromId = person[placed.derived];
      const given = values[placed.key];
      if (fromId === '' || given === fromId) continue;
      if (given === null) {
        values[placed.key] = fromId;
        continue;
      }
      point(row, placed);
      text = String(given);
      if (placed.derived === 'birthDate') {
        note(
          'BIRTH_DATE_MISMATCH',
          '与身份证号中的出生日期不一致，请核对两处',
          'differs from the birth date in the ID number; compare both',
        );
      } else {
        note(
          'SEX_MISMATCH',
          '与身份证号第17位表示的性别不一致，请核对两处',
          'differs from the sex in the 17th digit of the ID number; compare both',
        );
      }
    }
  };

  const check: RowCheck['check'] = (raw) => {
    const values: Record<string, CellValue> = {};
    passed = true;
    person.birthDate = '';
    person.sex = '';
    let hasGap = false;
    for (const placed of columns) {
      const value = placed.index < 0 ? null : readCell(raw, placed);
      values[placed.key] = value;
      if (value === null && placed.isRequired) hasGap = true;
    }
    compareWithId(values, raw.row);
    if (hasGap) noteMissing(values, raw);
    if (raw.cells.length > width) noteSurplus(raw);
    if (lastAdultBirth !== null) noteAge(values, raw.row, lastAdultBirth);
    if (typeof values.group === 'string') noteGroup(values, raw.row);
    return { passed, values };
  };

  const noteMissing = (values: Record<string, CellValue>, raw: RawRow) => {
    for (const placed of columns) {
      if (!placed.isRequired || placed.index < 0 || values[placed.key] !== null) continue;
      if ((raw.cells[placed.index] ?? '').trim() !== '') continue;
      point(raw.row, placed);
      text = '';
      note('MISSING_REQUIRED', '必填，现为空，请补填', 'required but empty; fill it in');
    }
  };
  const noteSurplus = (raw: RawRow) => {
    const index = raw.cells.findIndex((cell, at) => at >= width && cell.trim() !== '');
    if (index < 0) return;
    noted.row = raw.row;
    noted.index = index;
    noted.heading = '';
    noted.column = null;
    text = raw.cells[index] ?? '';
    const severity = options.isCsv ? 'error' : 'warning';
    note(
      'TOO_MANY_COLUMNS',
      `超出表头的 ${width} 列，可能是内容中的逗号使后面的列错位，请核对本行`,
      `beyond the ${width} columns of the headings; a comma inside a cell may have shifted the others; compare the row`,
      severity,
    );
  };
  const noteAge = (values: Record<string, CellValue>, row: number, latest: string) => {
    const birthDate = values.birthDate;
    if (typeof birthDate !== 'string' || birthDate <= latest) return;
    const placed = columns.find((each) => each.key === 'birthDate' && each.index >= 0);
    const fallback = placed ?? columns.find((each) => each.key === 'idNumber');
    if (!fallback) return;
    point(row, fallback);
    text = placed ? birthDate : String(values.idNumber ?? '');
    note(
      'UNDER_AGE',
      `到选举日 ${electionDay} 未满18周岁，不能登记为选民`,
      `not yet 18 on election day ${electionDay}; cannot be registered`,
    );
  };
  const noteGroup = (values: Record<string, CellValue>, row: number) => {
    const first = groups.firstSpelling(String(values.unitCode ?? ''), String(values.group));
    const placed = first === null ? undefined : columns.find((each) => each.key === 'group');
    if (!placed) return;
    point(row, placed);
    text = String(values.group);
    note(
      'GROUP_NAME_VARIANT',
      `与前面的“${first}”似为同一小组，请统一写法`,
      `perhaps the group written "${first}" above; write both alike`,
      'warning',
    );
  };
  const placeOf: RowCheck['placeOf'] = (key, row) => {
    const placed = columns.find((each) => each.key === key);
    return { row, index: placed?.index ?? -1, heading: placed?.heading ?? '', column: placed?.column ?? null };
  };
  return { check, placeOf };
}

function placeColumns(options: RowCheckOptions, person: PersonOfRow): readonly PlacedColumn[] {
  const { sheet, headings } = options;
  const indexOf = new Map<string, number>();
  for (const [index, column] of headings.columns) indexOf.set(column.key, index);
  const hasId = indexOf.has('idNumber');
  return sheet.columns.map((column) => {
    const index = indexOf.get(column.key) ?? -1;
    const isDerived = hasId && (column.key === 'birthDate' || column.key === 'sex');
    return {
      key: column.key,
      column,
      index,
      heading: index < 0 ? column.title.zh : (headings.cells[index] ?? '').trim().replace(/\s+/g, ' '),
      check: cellCheck(column, person, options.electionDay),
      isRequired: column.required && !options.optional.includes(column.key),
      derived: isDerived ? (column.key as 'birthDate' | 'sex') : null,
    };
  });
}

/** The last day of birth that is 18 on `day`; a birthday on 29 February is reached on 1 March in other years. */
function eighteenYearsBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 18}${day.slice(4)}`;
}
