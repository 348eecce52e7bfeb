import { createHash } from 'node:crypto';
import type { TableFormat } from '../detect/detect.ts';
import { type FoundHeadings, findHeadings } from '../headings.ts';
import { isNotesSheet } from '../read-table.ts';
import { type Refused, sheetsLeftOut, tooManyRows } from '../refusal.ts';
import type { Sheet, SheetRow } from '../sheet.ts';
import { MAX_ROWS, type RawRow, type TableBook, type TableNote, type TableSheet } from '../table.ts';
import type { FileBatch } from './check-file.ts';
import { withIdByContent } from './content.ts';
import { type FileChecks, fileChecks } from './file-checks.ts';
import { noteHeadings } from './heading-check.ts';
import { type IssueCounts, issueLog } from './issue-log.ts';
import type { CheckOptions } from './options.ts';
import { rowPlaces } from './places.ts';
import { type SheetReading, sheetReading } from './reading.ts';
import { rowBook } from './row-book.ts';
import { type RowKinds, rowKinds } from './row-kind.ts';
import { noteSkipped } from './skipped.ts';

/** The check of one file, from its first sheet to what only the whole shows. */
export interface FileRun {
  readonly batches: () => AsyncGenerator<FileBatch | Refused, void>;
  /** What is found once all sheets are read. */
  readonly rest: () => FileBatch;
  readonly totals: () => { readonly rows: number; readonly accepted: number; readonly rejected: number };
  readonly counts: () => IssueCounts;
  readonly readings: () => readonly SheetReading[];
  /** SHA-256 over the rows that passed, in their order; see `FileEnd`. */
  readonly contentHash: () => string;
  /** True when any visible sheet holds a row. */
  readonly hasRows: () => boolean;
}

type Opened = { readonly headings: FoundHeadings; readonly kinds: RowKinds | null };

export function fileRun(
  sheet: Sheet,
  table: TableBook,
  format: Exclude<TableFormat, Refused>,
  options: CheckOptions,
): FileRun {
  const isRoll = sheet.kind === 'rolls';
  const maxRows = options.maxRows ?? MAX_ROWS;
  const visible = table.sheets.filter((each) => !each.isHidden && !isNotesSheet(each.name));
  const places = rowPlaces(visible.length > 1);
  const log = issueLog(options.maxIssues ?? 1000, places);
  const book = rowBook({ sheet, maxRows: options.maxRows }, log);
  const whole: FileChecks | null = isRoll ? fileChecks(log) : null;
  const readings: SheetReading[] = [];
  const leftOut: string[] = [];
  const content = createHash('sha256');
  let lostDigits = 0;
  let hasRows = false;

  /** Opens a sheet by its first rows; null when it has no headings of this kind. */
  const open = (table: TableSheet, rows: readonly RawRow[]): Opened | null => {
    const named = findHeadings(sheet, rows, options.mapping);
    if (named === null) return null;
    const headings = isRoll ? withIdByContent(sheet, named, rows) : named;
    if (readings.length > 0 && headings.columns.size < 2) return null;
    places.begin(table.name);
    const below = rows.filter((row) => row.row > headings.row);
    readings.push(sheetReading(table.name, headings, below));
    const optional = options.optional ?? [];
    const isUsable = noteHeadings(sheet, headings, optional, places.numberOf(headings.row), log);
    const { electionDay, rules, unitCode, replacements = {} } = options;
    const isCsv = format.kind === 'csv';
    book.begin({ sheet, headings, electionDay, rules, unitCode, replacements, optional, isCsv }, isUsable);
    return { headings, kinds: isRoll ? rowKinds(headings) : null };
  };
  const checkRows = (opened: Opened, rows: readonly RawRow[]): FileBatch => {
    const before = book.totals().rejected;
    const passed: SheetRow[] = [];
    const numbers: number[] = [];
    for (const raw of rows) {
      if (raw.row <= opened.headings.row) continue;
      const number = places.numberOf(raw.row);
      const kind = opened.kinds?.kindOf(raw) ?? null;
      if (kind !== null) {
        noteSkipped(kind, raw, number, log);
        continue;
      }
      const row = book.add(raw, number, opened.kinds?.section() ?? '');
      options.onRow?.(raw, places.sheet(), book.values());
      if (row === null) continue;
      passed.push(row);
      numbers.push(number);
      whole?.add(row.values, number);
    }
    if (isRoll) content.update(linesOf(passed));
    const taken = book.takeWithdrawn();
    const here = new Set(taken.length === 0 ? [] : numbers.filter((number) => taken.includes(number)));
    const issues = log.take();
    for (const issue of issues) if (issue.code === 'ID_SCIENTIFIC') lostDigits += 1;
    return {
      kind: 'batch',
      rows: here.size === 0 ? passed : passed.filter((_, at) => !here.has(numbers[at] ?? 0)),
      rejected: book.totals().rejected - before,
      withdrawn: taken.filter((number) => !here.has(number)).map(places.placeOf),
      issues,
    };
  };
  const noteTable = (note: TableNote) => {
    const row = places.numberOf(readings.at(-1)?.headingRow ?? 1);
    log.add({ row, index: -1, heading: '', column: null }, note.code, 'warning', '', {
      zh: note.zh.replace(/。$/, ''),
      en: note.en.replace(/\.$/, ''),
    });
  };
  async function* readSheet(table: TableSheet): AsyncGenerator<FileBatch | Refused, void> {
    let opened: Opened | null = null;
    for await (const event of table.read()) {
      if (event.kind === 'refused') {
        yield event;
        return;
      }
      if (event.kind === 'note') {
        if (isRoll) noteTable(event);
        continue;
      }
      hasRows = true;
      opened ??= open(table, event.rows);
      if (opened === null) {
        leftOut.push(table.name);
        return;
      }
      if (places.numberOf(event.rows.at(-1)?.row ?? 1) > maxRows) {
        yield tooManyRows(maxRows);
        return;
      }
      yield checkRows(opened, event.rows);
    }
  }
  /** A hidden sheet is not read; one that holds a roll is named. */
  async function noteHidden(): Promise<void> {
    for (const hidden of table.sheets) {
      if (!hidden.isHidden) continue;
      for await (const event of hidden.read()) {
        const found = event.kind === 'rows' ? findHeadings(sheet, event.rows) : null;
        if ((found?.columns.size ?? 0) >= 2) {
          log.add(
            { row: places.numberOf(readings.at(-1)?.headingRow ?? 1), index: -1, heading: '', column: null },
            'HIDDEN_SHEETS',
            'warning',
            '',
            {
              zh: `隐藏的工作表“${hidden.name}”没有读取；其中有选民的，请取消隐藏后再核对`,
              en: `the hidden sheet "${hidden.name}" was not read; if it holds voters, show it and check again`,
            },
          );
        }
        break;
      }
    }
  }
  async function* batches(): AsyncGenerator<FileBatch | Refused, void> {
    for (const each of visible) {
      // Other kinds are loaded from one sheet of a workbook; what else it holds is named.
      if (!isRoll && readings.length > 0) {
        for await (const event of each.read()) {
          if (event.kind === 'rows') leftOut.push(each.name);
          break;
        }
      } else yield* readSheet(each);
    }
    if (readings.length === 0) return;
    if (leftOut.length > 0)
      noteTable(
        sheetsLeftOut(
          readings.map(({ name }) => name),
          leftOut,
        ),
      );
    if (isRoll) await noteHidden();
  }
  const rest = (): FileBatch => {
    whole?.finish(book.placeOf, lostDigits);
    return { kind: 'batch', rows: [], rejected: 0, withdrawn: [], issues: log.take() };
  };
  return {
    batches,
    rest,
    totals: book.totals,
    counts: log.counts,
    readings: () => readings,
    contentHash: () => content.digest('hex'),
    hasRows: () => hasRows,
  };
}

function linesOf(rows: readonly SheetRow[]): string {
  let lines = '';
  for (const { values } of rows) lines += `${values.idNumber}\t${values.name}\t${values.group}\t${values.category}\n`;
  return lines;
}
