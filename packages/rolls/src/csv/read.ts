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
    if (rows.length >= BATCH_ROWS || (last && rows.length > 0)) {
      yield { kind: 'rows', rows };
      rows = [];
    }
  }
}

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
