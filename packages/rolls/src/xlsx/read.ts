import { damaged, readZipDirectory, refuse, type UnpackBudget } from '@huanjie/files';
import { type Refused, tooManyRows, tooWide } from '../refusal.ts';
import { BATCH_ROWS, MAX_COLUMNS, type RawRow, type TableEvent, type TableNote } from '../table.ts';
import { scanPart } from './part.ts';
import { type RowReader, rowReader } from './rows.ts';
import { openWorkbook, type VisibleSheet, type Workbook } from './workbook.ts';

/** No spreadsheet of a round unpacks to more (1 GiB); Excel's own full sheets of 12 columns need about half of it. */
const UNPACKED_LIMIT = 1 << 30;

/** Sheets that explain how to fill in another are not counted as left out. */
const NOTES_SHEET = /说明|须知|notes|readme/i;

/** Reads the first visible sheet that has a row, as batches of rows. */
export async function* readXlsx(bytes: Uint8Array, maxRows: number): AsyncGenerator<TableEvent, void> {
  const zip = readZipDirectory(bytes);
  if (zip.kind === 'refused') {
    yield zip;
    return;
  }
  const budget: UnpackBudget = { left: UNPACKED_LIMIT };
  const workbook = await openWorkbook(zip, budget);
  if (workbook.kind === 'refused') {
    yield workbook;
    return;
  }
  for (const [index, sheet] of workbook.sheets.entries()) {
    let hasRows = false;
    for await (const event of readSheet(sheet, workbook, budget, maxRows)) {
      yield event;
      if (event.kind === 'refused') return;
      hasRows = true;
    }
    if (!hasRows) continue;
    const leftOut = await sheetsWithRows(workbook, workbook.sheets.slice(index + 1), budget);
    if (leftOut.length > 0) yield sheetsLeftOut(sheet.name, leftOut);
    return;
  }
  yield noVisibleRows();
}

async function* readSheet(
  sheet: VisibleSheet,
  workbook: Workbook,
  budget: UnpackBudget,
  maxRows: number,
): AsyncGenerator<Extract<TableEvent, { kind: 'rows' | 'refused' }>, void> {
  const reader = rowReader(workbook.context);
  const scan = scanPart(sheet.entry, budget, reader.handler);
  let rows: RawRow[] = [];
  for (;;) {
    const step = await scan.next();
    rows = rows.length === 0 ? reader.take() : rows.concat(reader.take());
    const refused = (step.done ? step.value : null) ?? refusalOf(reader, rows, maxRows);
    if (rows.length > 0 && (step.done || refused || rows.length >= BATCH_ROWS)) {
      yield { kind: 'rows', rows };
      rows = [];
    }
    if (refused) {
      yield refused;
      return;
    }
    if (step.done) return;
  }
}

function refusalOf(reader: RowReader, rows: readonly RawRow[], maxRows: number): Refused | null {
  const fault = reader.fault();
  if (fault?.code === 'TOO_WIDE') return tooWide(fault.row, MAX_COLUMNS);
  if (fault) return damaged({ zh: '单元格位置有误', en: 'the place of a cell is wrong' });
  return (rows.at(-1)?.row ?? 0) > maxRows ? tooManyRows(maxRows) : null;
}

/** Names of the sheets that hold at least one row; each is read only as far as its first. */
async function sheetsWithRows(
  workbook: Workbook,
  sheets: readonly VisibleSheet[],
  budget: UnpackBudget,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const sheet of sheets) {
    if (NOTES_SHEET.test(sheet.name)) continue;
    const reader = rowReader(workbook.context);
    const scan = scanPart(sheet.entry, budget, reader.handler);
    let rows = 0;
    while (rows === 0 && !(await scan.next()).done) rows = reader.take().length;
    await scan.return(null);
    if (rows > 0 || reader.take().length > 0) names.push(sheet.name);
  }
  return names;
}

/** The warning that only the first sheet with rows was read. */
export function sheetsLeftOut(read: string, leftOut: readonly string[]): TableNote {
  return {
    kind: 'note',
    code: 'SHEETS_LEFT_OUT',
    zh: `只读取了工作表“${read}”，未读取：${leftOut.join('、')}。如需导入，请分别另存为文件。`,
    en: `Only sheet "${read}" was read, not: ${leftOut.join(', ')}. Save these as separate files to import them.`,
  };
}

/** A workbook without a row on a visible sheet. */
export function noVisibleRows(): Refused {
  return refuse(
    'NO_VISIBLE_ROWS',
    '可见的工作表都是空的。请检查内容是否在隐藏的工作表中，或重新导出。',
    'All visible sheets are empty. See whether the content is on a hidden sheet, or export it again.',
  );
}
