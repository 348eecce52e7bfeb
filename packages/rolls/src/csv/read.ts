import { refuse, type TextEncoding } from '@huanjie/files';
import { type Refused, tooManyRows, tooWide } from '../refusal.ts';
import { BATCH_ROWS, MAX_COLUMNS, type RawRow, type TableEvent } from '../table.ts';
import { csvSplitter, guessDelimiter, type SplitFault } from './split.ts';

/** Bytes decoded at a time. */
const PIECE = 1 << 18;

/** Reads a CSV file whose encoding is known, as batches of rows. */
export async function* readCsv(
  bytes: Uint8Array,
  encoding: TextEncoding,
  maxRows: number,
): AsyncGenerator<TableEvent, void> {
  const decoder = new TextDecoder(encoding);
  let splitter: ReturnType<typeof csvSplitter> | null = null;
  const widths = widthWatch();
  let rows: RawRow[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const last = at + PIECE >= bytes.length;
    const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: !last });
    splitter ??= csvSplitter(guessDelimiter(text), text.includes('\n') || !text.includes('\r') ? '\n' : '\r');
    const fault = splitter.push(text, last, rows);
    if (fault) {
      if (rows.length > 0) yield { kind: 'rows', rows };
      yield refusalOf(fault);
      return;
    }
    if ((rows.at(-1)?.row ?? 0) > maxRows) {
      yield tooManyRows(maxRows);
      return;
    }
    widths.note(rows);
    if (last && !endsLine(text) && widths.isLastShort()) {
      yield cutInRow(rows.at(-1)?.row ?? 1);
      return;
    }
    if (rows.length >= BATCH_ROWS || (last && rows.length > 0)) {
      yield { kind: 'rows', rows };
      rows = [];
    }
  }
}

/** Rows before the last one that must all be equally wide before a shorter last one counts as cut. */
const EQUAL_ROWS = 3;

/** A line break, or the old end-of-file mark. */
const endsLine = (text: string): boolean => ['\n', '\r', '\x1a'].includes(text.at(-1) ?? '');

/** Watches how wide rows are: a last row without an end that is narrower than all others was cut with the file. */
function widthWatch() {
  let width = 0;
  let equal = 0;
  let isUniform = true;
  let seen = 0;
  let lastWidth = 0;
  return {
    note(rows: readonly RawRow[]) {
      for (const { row, cells } of rows) {
        if (row <= seen) continue;
        if (seen > 0) {
          if (width === 0 || lastWidth === width) equal += 1;
          else isUniform = false;
          if (width === 0) width = lastWidth;
        }
        seen = row;
        lastWidth = cells.length;
      }
    },
    isLastShort: () => isUniform && equal >= EQUAL_ROWS && lastWidth < width,
  };
}

const cutInRow = (row: number): Refused =>
  refuse(
    'CUT_SHORT',
    `文件在第 ${row} 行中间断开，后面的内容没有了。请重新导出或重新下载后再上传。`,
    `The file breaks off inside row ${row}, and what followed is missing. Export or download it again.`,
  );

function refusalOf(fault: SplitFault): Refused {
  if (fault.code === 'TOO_WIDE') return tooWide(fault.row, MAX_COLUMNS);
  if (fault.code === 'LINE_LONG') {
    return refuse(
      'TOO_WIDE',
      `第 ${fault.row} 行过长，没有换行，不是正常的表格。请用 Excel 或 WPS 打开后另存为 xlsx。`,
      `Row ${fault.row} is too long and has no line break; this is no table. Open the file in Excel or WPS and save it as xlsx.`,
    );
  }
  return refuse(
    'QUOTE_OPEN',
    `第 ${fault.row} 行的双引号没有成对，后面的内容无法分列。请补上或删除多余的双引号后再上传。`,
    `A double quote opened in row ${fault.row} is never closed, so the cells after it cannot be told apart. Close or delete it.`,
  );
}
