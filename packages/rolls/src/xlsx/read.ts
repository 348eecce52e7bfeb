import { damaged, readZipDirectory, type UnpackBudget } from '@huanjie/files';
import { commentsLeftOut, hiddenColumns, hiddenRows } from '../notes.ts';
import { type Refused, tooManyRows, tooWide } from '../refusal.ts';
import { BATCH_ROWS, MAX_COLUMNS, type RawRow, type TableBook, type TableEvent, type TableNote } from '../table.ts';
import { commentPlaces } from './comments.ts';
import { scanPart } from './part.ts';
import { type RowReader, rowReader } from './rows.ts';
import { openWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts';

/** No spreadsheet of a round unpacks to more (1 GiB); Excel's own full sheets of 12 columns need about half of it. */
const UNPACKED_LIMIT = 1 << 30;

/** Opens a workbook; its sheets are unpacked only when they are read, all within one budget. */
export async function openXlsx(bytes: Uint8Array, maxRows: number): Promise<TableBook | Refused> {
  const zip = readZipDirectory(bytes);
  if (zip.kind === 'refused') return zip;
  const budget: UnpackBudget = { left: UNPACKED_LIMIT };
  const workbook = await openWorkbook(zip, budget);
  if (workbook.kind === 'refused') return workbook;
  const sheets = workbook.sheets.map((sheet) => ({
    name: sheet.name,
    isHidden: sheet.isHidden,
    read: () => readSheet(sheet, workbook, budget, maxRows),
  }));
  return { kind: 'book', sheets };
}

async function* readSheet(
  sheet: WorkbookSheet,
  workbook: Workbook,
  budget: UnpackBudget,
  maxRows: number,
): AsyncGenerator<TableEvent, void> {
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
    if (step.done) break;
  }
  yield* notesOf(sheet, workbook, reader, budget);
}

/** What a reader of the screen does not see, and what the reader of the file does not take. */
async function* notesOf(
  sheet: WorkbookSheet,
  workbook: Workbook,
  reader: RowReader,
  budget: UnpackBudget,
): AsyncGenerator<TableNote, void> {
  const { rows, columns } = reader.hidden();
  if (rows.length > 0) yield hiddenRows(rows);
  if (columns.length > 0) yield hiddenColumns(columns);
  const comments = await commentPlaces(sheet, workbook.zip, budget);
  if (comments.length > 0) yield commentsLeftOut(comments);
}

function refusalOf(reader: RowReader, rows: readonly RawRow[], maxRows: number): Refused | null {
  const fault = reader.fault();
  if (fault?.code === 'TOO_WIDE') return tooWide(fault.row, MAX_COLUMNS);
  if (fault) return damaged({ zh: '单元格位置有误', en: 'the place of a cell is wrong' });
  return (rows.at(-1)?.row ?? 0) > maxRows ? tooManyRows(maxRows) : null;
}
