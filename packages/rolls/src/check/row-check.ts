import type { FoundHeadings } from '../headings.ts';
import type { CellValue, Sheet } from '../sheet.ts';
import { CELL_ERROR, CELL_EXTERNAL, CELL_FORMULA, CELL_TEXT, type RawRow } from '../table.ts';
import { ageRule, compareWithId, groupRule, membershipRule, type RowRule, unitRule } from './across.ts';
import { cellCheck, type PersonOfRow } from './cells.ts';
import type { IssueLog, IssuePlace } from './issue-log.ts';
import type { Replacements } from './names.ts';
import { type PlacedColumn, type RowNotes, rowNotes } from './row-notes.ts';

export interface RowCheckOptions {
  readonly sheet: Sheet;
  readonly headings: FoundHeadings;
  readonly electionDay: string | undefined;
  /** Rule set that the roll is for; those of the Party ask for full members. */
  readonly rules: string | undefined;
  /** Unit whose roll it should be. */
  readonly unitCode: string | undefined;
  readonly replacements: Replacements;
  /** Keys of required columns that may be empty or missing. */
  readonly optional: readonly string[];
  /** In CSV, cells beyond the headings mean shifted columns and not a remark beside the table. */
  readonly isCsv: boolean;
}

export interface CheckedRow {
  /** False when an error was noted on the row. */
  readonly passed: boolean;
  readonly values: Readonly<Record<string, CellValue>>;
}

export interface RowCheck {
  /** Checks a row; `number` is its running number in the file, `section` the group that stood above it as a title. */
  readonly check: (raw: RawRow, number: number, section: string) => CheckedRow;
  /** The place of a column in a row, for issues found elsewhere. */
  readonly placeOf: (key: string, row: number) => IssuePlace;
}

/** Prepares the check of single rows: cells by their column's type, then the columns of a person against each other. */
export function rowCheck(options: RowCheckOptions, log: IssueLog): RowCheck {
  const person: PersonOfRow = { birthDate: '', sex: '' };
  const notes = rowNotes(log);
  const columns = placeColumns(options, person);
  const rules = rulesOf(options, columns, notes);
  const width = options.headings.cells.length;
  const blank: Record<string, CellValue> = Object.fromEntries(columns.map(({ key }) => [key, null]));
  const hasGroup = options.sheet.kind === 'rolls';
  const check: RowCheck['check'] = (raw, number, section) => {
    // A copy of one form is made at once, where adding keys one by one moves the object again and again.
    const values = { ...blank };
    let hasGap = false;
    person.birthDate = '';
    person.sex = '';
    notes.begin(number);
    for (const placed of columns) {
      const value = placed.index < 0 ? null : readCell(raw, placed, options.isCsv, notes);
      if (value !== null) values[placed.key] = value;
      if (value === null && placed.isRequired) hasGap = true;
    }
    compareWithId(columns, values, person, notes);
    if (section !== '' && hasGroup && values.group === null) values.group = section;
    if (hasGap) noteGaps(columns, values, raw, notes);
    if (raw.cells.length > width) noteSurplus(raw, width, options.isCsv, notes);
    for (const rule of rules) rule(values);
    return { passed: notes.passed(), values };
  };
  const placeOf: RowCheck['placeOf'] = (key, row) => {
    const placed = columns.find((each) => each.key === key);
    return { row, index: placed?.index ?? -1, heading: placed?.heading ?? '', column: placed?.column ?? null };
  };
  return { check, placeOf };
}

function placeColumns(options: RowCheckOptions, person: PersonOfRow): readonly PlacedColumn[] {
  const { sheet, headings, replacements } = options;
  const context = { day: options.electionDay, isRoll: sheet.kind === 'rolls', replacements };
  const indexOf = new Map<string, number>();
  for (const [index, column] of headings.columns) indexOf.set(column.key, index);
  const read = sheet.columns.filter((column) => column.isAside !== true || indexOf.has(column.key));
  return read.map((column) => {
    const { key } = column;
    const index = indexOf.get(key) ?? -1;
    return {
      key,
      column,
      index,
      heading: index < 0 ? column.title.zh : (headings.cells[index] ?? '').trim().replace(/\s+/g, ' '),
      check: cellCheck(column, person, context),
      isRequired: column.required && !options.optional.includes(key),
      derived: indexOf.has('idNumber') && (key === 'birthDate' || key === 'sex') ? key : null,
    };
  });
}

function rulesOf(options: RowCheckOptions, columns: readonly PlacedColumn[], notes: RowNotes): readonly RowRule[] {
  const rules: RowRule[] = [];
  const { sheet, electionDay, rules: ruleSet, unitCode } = options;
  const unit = columns.find((placed) => placed.key === 'unitCode' && placed.index >= 0);
  if (unit && unitCode !== undefined) rules.push(unitRule(unit, unitCode, notes));
  const membership = columns.find((placed) => placed.key === 'membership' && placed.index >= 0);
  if (membership && /^P[BL]-/.test(ruleSet ?? '')) rules.push(membershipRule(membership, notes));
  if (sheet.kind === 'rolls' && electionDay !== undefined) rules.push(ageRule(columns, electionDay, notes));
  const group = columns.find((placed) => placed.key === 'group' && placed.index >= 0);
  if (group) rules.push(groupRule(group, notes));
  return rules;
}

function readCell(raw: RawRow, placed: PlacedColumn, isCsv: boolean, notes: RowNotes): CellValue {
  let text = (raw.cells[placed.index] ?? '').trim();
  const mark = raw.marks?.[placed.index] ?? CELL_TEXT;
  if (text === '' && mark < CELL_FORMULA) return null;
  // The apostrophe keeps a text that begins like a formula from being taken for one.
  if (isCsv && text.charCodeAt(0) === 39 && /^'+[=+\-@]/.test(text)) text = text.slice(1);
  notes.at(placed, text);
  if (mark >= CELL_FORMULA) noteFormula(mark, notes);
  if (text === '') return null;
  if ((mark & 7) === CELL_ERROR) {
    notes.note(
      'CELL_ERROR',
      '是表格的错误值，请改正公式或直接填写内容',
      'an error value of the spreadsheet; mend the formula or type the content',
    );
    return null;
  }
  return placed.check(text, mark, notes.note);
}

function noteFormula(mark: number, notes: RowNotes): void {
  if (mark >= CELL_EXTERNAL) {
    notes.note(
      'FORMULA_CELL',
      '是引用其他文件的公式，取的是上次保存的结果，可能已经过时；请核对后粘贴为数值',
      'a formula that reads another file; its last saved result was taken and may be out of date; compare it and paste it as a value',
      'warning',
    );
    return;
  }
  notes.note(
    'FORMULA_CELL',
    '是公式，已取其计算结果；建议粘贴为数值',
    'a formula; its result was taken; paste it as a value',
    'warning',
  );
}

function noteGaps(
  columns: readonly PlacedColumn[],
  values: Readonly<Record<string, CellValue>>,
  raw: RawRow,
  notes: RowNotes,
): void {
  for (const placed of columns) {
    if (!placed.isRequired || placed.index < 0 || values[placed.key] !== null) continue;
    if ((raw.cells[placed.index] ?? '').trim() !== '') continue;
    notes.at(placed, '');
    notes.note('MISSING_REQUIRED', '必填，现为空，请补填', 'required but empty; fill it in');
  }
}

function noteSurplus(raw: RawRow, width: number, isCsv: boolean, notes: RowNotes): void {
  const index = raw.cells.findIndex((cell, at) => at >= width && cell.trim() !== '');
  if (index < 0) return;
  notes.atIndex(index, raw.cells[index] ?? '');
  notes.note(
    'TOO_MANY_COLUMNS',
    `超出表头的 ${width} 列，可能是内容中的逗号使后面的列错位，请核对本行`,
    `beyond the ${width} columns of the headings; a comma inside a cell may have shifted the others; compare the row`,
    isCsv ? 'error' : 'warning',
  );
}
