import type { Issue } from '../check/issue.ts';
import type { CheckOptions } from '../check/options.ts';
import type { SheetReading } from '../check/reading.ts';
import { rollCheckReport } from '../check/report.ts';
import { columnLetters } from '../letters.ts';
import type { Refused } from '../refusal.ts';
import type { CellValue, Column } from '../sheet.ts';
import { officeRoll } from '../sheets/roll.ts';
import type { RawRow } from '../table.ts';
import type { CellNote } from '../template/comments.ts';
import {
  packWorkbook,
  type SheetPart,
  STYLE_HEADING,
  STYLE_MENDED,
  STYLE_TEXT,
  STYLE_WRONG,
} from '../template/workbook.ts';
import { cellText, quotedCell } from '../write-csv.ts';

export interface CorrectedOptions extends CheckOptions {
  /** Kind of file that is written; xlsx by default. */
  readonly format?: 'xlsx' | 'csv';
}

/** A cell of the corrected file. */
interface CorrectedCell {
  readonly text: string;
  readonly style: number;
  /** What was changed, or what is wrong; empty where all is in order. */
  readonly note: string;
}

interface CorrectedRow {
  readonly cells: readonly CorrectedCell[];
  /** Issues of the row as a whole and of its cells, for readers without comments. */
  readonly says: string;
}

interface Kept {
  readonly raw: RawRow;
  readonly sheet: string;
  readonly values: Readonly<Record<string, CellValue>>;
}

/**
 * The roll once more as a file to go on with: what could be put right is put right and marked yellow, what is wrong
 * keeps its text in red, each with a comment; two columns at the end give the row's number in the old file and all that
 * was found. Headings repeated, sums and signatures are left out. CSV carries the last two columns alone. A file that
 * is not readable gives its refusal.
 */
export async function correctedWorkbook(
  bytes: Uint8Array,
  options: CorrectedOptions = {},
): Promise<Uint8Array | Refused> {
  const kept: Kept[] = [];
  const report = await rollCheckReport(bytes, {
    ...options,
    onRow: (raw, sheet, values) => kept.push({ raw, sheet, values }),
  });
  if ('kind' in report) return report;
  const byRow = new Map<string, Issue[]>();
  for (const issue of report.issues) {
    const key = `${issue.row} ${issue.sheet ?? ''}`;
    const list = byRow.get(key);
    if (list) list.push(issue);
    else byRow.set(key, [issue]);
  }
  const sheets = report.readings.map((reading) => {
    const name = report.readings.length > 1 || kept.some(({ sheet }) => sheet !== '') ? reading.name : '';
    const rows = kept
      .filter(({ sheet }) => sheet === name)
      .map((each) => correctedRow(each, reading, byRow.get(`${each.raw.row} ${name}`) ?? []));
    return { reading, headings: headingsOf(reading), rows };
  });
  if (options.format === 'csv') return csvOf(sheets);
  return packWorkbook(sheets.map(({ reading, headings, rows }) => partOf(reading.name, headings, rows)));
}

const ROW_HEADING = '原行号 Original row';
const SAYS_HEADING = '核对说明 Findings';

/** Headings by the index of their column; columns without one keep an empty heading. */
function headingsOf(reading: SheetReading): readonly string[] {
  const byLetters = new Map(reading.mapping.map(({ column, heading }) => [column, heading]));
  return Array.from({ length: reading.width }, (_, index) => byLetters.get(columnLetters(index)) ?? '');
}

function correctedRow({ raw, values }: Kept, reading: SheetReading, issues: readonly Issue[]): CorrectedRow {
  const fields = new Map(reading.mapping.map(({ column, field }) => [column, field]));
  const cells = Array.from({ length: reading.width }, (_, index): CorrectedCell => {
    const letters = columnLetters(index);
    const before = raw.cells[index] ?? '';
    const column = officeRoll.columns.find((each) => each.key === fields.get(letters));
    const found = issues.filter(({ cell }) => cell === `${letters}${raw.row}`);
    return correctedCell(before, column ? (values[column.key] ?? null) : null, column, found);
  });
  const says = issues.map(({ severity, zh }) => `${SEVERITIES[severity]}：${zh}`).join('\n');
  return {
    cells: [
      ...cells,
      { text: String(raw.row), style: STYLE_TEXT, note: '' },
      { text: says, style: STYLE_TEXT, note: '' },
    ],
    says,
  };
}

const SEVERITIES = { error: '错误', warning: '提示', question: '待核实' } as const;

function correctedCell(
  before: string,
  value: CellValue,
  column: Column | undefined,
  issues: readonly Issue[],
): CorrectedCell {
  const isWrong = issues.some(({ severity }) => severity === 'error');
  const said = issues.map(({ zh }) => zh);
  const after = column === undefined || value === null || isWrong ? before : cellText(column, value);
  const isMended = after !== before;
  if (isMended) said.unshift(`原为“${before}”，现为“${after}”。`);
  const style = isWrong ? STYLE_WRONG : isMended ? STYLE_MENDED : STYLE_TEXT;
  return { text: after, style, note: said.join('\n') };
}

function partOf(name: string, headings: readonly string[], rows: readonly CorrectedRow[]): SheetPart {
  const notes: CellNote[] = [];
  rows.forEach(({ cells }, index) => {
    cells.forEach(({ note }, column) => {
      if (note === '') return;
      notes.push({ row: index + 1, column, cell: `${columnLetters(column)}${index + 2}`, text: note });
    });
  });
  const head = [...headings, ROW_HEADING, SAYS_HEADING].map((text) => ({ text, style: STYLE_HEADING }));
  return {
    name: name === '' ? '选民名单' : name,
    widths: head.map((_, index) => ({ width: index === head.length - 1 ? 60 : 18, style: STYLE_TEXT })),
    rows: [head, ...rows.map(({ cells }) => cells)],
    freezesFirstRow: true,
    notes,
    choices: [],
  };
}

/** All sheets one below the other under the headings of the first; a sheet with other headings brings its own. */
function csvOf(
  sheets: readonly { readonly headings: readonly string[]; readonly rows: readonly CorrectedRow[] }[],
): Uint8Array {
  const lines: string[] = [];
  let above = '';
  for (const { headings, rows } of sheets) {
    const head = [...headings, ROW_HEADING, SAYS_HEADING].map(quotedCell).join(',');
    if (head !== above) lines.push(head);
    above = head;
    for (const { cells } of rows) lines.push(cells.map(({ text }) => quotedCell(text)).join(','));
  }
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
