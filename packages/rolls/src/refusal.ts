import type { Bilingual } from '@huanjie/rules';

/** Why a file as a whole cannot be read. */
export type RefusalCode =
  | 'EMPTY_FILE'
  | 'TOO_LARGE'
  | 'NOT_A_TABLE'
  | 'SAVE_AS_XLSX'
  | 'CUT_SHORT'
  | 'ENCRYPTED'
  | 'NUL_BYTES'
  | 'ENCODING_UNKNOWN'
  | 'QUOTE_OPEN'
  | 'EXPANDS_TOO_MUCH'
  | 'DAMAGED'
  | 'NO_VISIBLE_ROWS'
  | 'TOO_MANY_ROWS'
  | 'TOO_WIDE'
  | 'HEADINGS_NOT_FOUND';

/** A file that is not read (further), and what its owner can do about it. */
export interface Refused extends Bilingual {
  readonly kind: 'refused';
  readonly code: RefusalCode;
}

/** Builds a refusal from its code and its sentence in both languages. */
export function refuse(code: RefusalCode, zh: string, en: string): Refused {
  return { kind: 'refused', code, zh, en };
}

export const emptyFile = (): Refused =>
  refuse(
    'EMPTY_FILE',
    '文件是空的，没有任何内容。请重新导出或重新选择文件。',
    'The file is empty. Export it again or choose another file.',
  );

export const cutShort = (): Refused =>
  refuse(
    'CUT_SHORT',
    '文件不完整（可能没有下载完或没有保存完），后半部分缺失。请重新下载或重新保存后再上传。',
    'The file is incomplete: its end is missing. Download or save it again.',
  );

export const encrypted = (): Refused =>
  refuse(
    'ENCRYPTED',
    '文件设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码后另存为 xlsx。',
    'The file is protected by a password. Remove the password in Excel or WPS and save it as xlsx.',
  );

export const damaged = (detail: Bilingual): Refused =>
  refuse(
    'DAMAGED',
    `表格文件已损坏（${detail.zh}）。请用 Excel 或 WPS 打开后另存为 xlsx。`,
    `The spreadsheet is damaged (${detail.en}). Open it in Excel or WPS and save it as xlsx.`,
  );

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

export const expandsTooMuch = (): Refused =>
  refuse(
    'EXPANDS_TOO_MUCH',
    '压缩内容展开后异常庞大，已停止读取。请删除多余的空行、空列和格式后另存为 xlsx。',
    'The compressed content expands beyond all proportion; reading stopped. Remove empty rows and formatting and save it as xlsx again.',
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
