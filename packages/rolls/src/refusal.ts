import { type Refused as FileRefused, type GeneralRefusalCode, refuse } from '@huanjie/files';
import type { TableNote } from './table.ts';

/** Why a file as a whole cannot be read as a table. */
export type RefusalCode =
  | GeneralRefusalCode
  | 'TOO_LARGE'
  | 'NOT_A_TABLE'
  | 'SAVE_AS_XLSX'
  | 'QUOTE_OPEN'
  | 'NO_VISIBLE_ROWS'
  | 'TOO_MANY_ROWS'
  | 'TOO_WIDE'
  | 'HEADINGS_NOT_FOUND';

/** A file that is not read (further), and what its owner can do about it. */
export type Refused = FileRefused<RefusalCode>;

export const tooLarge = (limitBytes: number): Refused => {
  const megabytes = Math.floor(limitBytes / 1_048_576);
  return refuse(
    'TOO_LARGE',
    `文件超过 ${megabytes} MB 的上限。请按乡镇或村拆分后分别上传。`,
    `The file is over the limit of ${megabytes} MB. Split it by township or village.`,
  );
};

export const notATable = (zh: string, en: string): Refused =>
  refuse(
    'NOT_A_TABLE',
    `这是${zh}，不是表格，改后缀名没有用。请上传 xlsx、xls 或 csv 文件。`,
    `This is ${en}, not a spreadsheet, whatever its suffix says. Upload an xlsx, xls or csv file.`,
  );

export const saveAsXlsx = (zh: string, en: string): Refused =>
  refuse(
    'SAVE_AS_XLSX',
    `这是${zh}，不能直接读取。请打开后“另存为 xlsx”再上传。`,
    `This is ${en}, which is not read directly. Open it and save it as xlsx.`,
  );

export const tooWide = (row: number, limit: number): Refused =>
  refuse(
    'TOO_WIDE',
    `第 ${row} 行超过 ${limit} 列。请删除右侧多余的列。`,
    `Row ${row} has more than ${limit} columns. Delete the surplus columns on the right.`,
  );

export const tooManyRows = (limit: number): Refused =>
  refuse(
    'TOO_MANY_ROWS',
    `表格超过 ${limit} 行。请按乡镇或村拆分后分别上传。`,
    `The table has more than ${limit} rows. Split it by township or village.`,
  );

/** A workbook without a row on a visible sheet. */
export const noVisibleRows = (): Refused =>
  refuse(
    'NO_VISIBLE_ROWS',
    '可见的工作表都是空的。请检查内容是否在隐藏的工作表中，或重新导出。',
    'All visible sheets are empty. See whether the content is on a hidden sheet, or export it again.',
  );

/** The warning that only some sheets of a workbook were read. */
export const sheetsLeftOut = (read: readonly string[], leftOut: readonly string[]): TableNote => ({
  kind: 'note',
  code: 'SHEETS_LEFT_OUT',
  zh: `只读取了工作表“${read.join('”“')}”，未读取：${leftOut.join('、')}。如需导入，请分别另存为文件。`,
  en: `Only sheet "${read.join('", "')}" was read, not: ${leftOut.join(', ')}. Save these as separate files to import them.`,
});
