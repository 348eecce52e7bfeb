import type { Bilingual } from '@huanjie/rules';

/** Why a file cannot be read, whatever it was wanted for. */
export type GeneralRefusalCode =
  | 'EMPTY_FILE'
  | 'CUT_SHORT'
  | 'ENCRYPTED'
  | 'DAMAGED'
  | 'NUL_BYTES'
  | 'ENCODING_UNKNOWN'
  | 'EXPANDS_TOO_MUCH';

/**
 * A file that is not read (further), and what its owner can do about it. Readers add their own codes to the
 * general ones.
 */
export interface Refused<Code extends string = GeneralRefusalCode> extends Bilingual {
  readonly kind: 'refused';
  readonly code: Code;
}

/** Builds a refusal from its code and its sentence in both languages. */
export function refuse<const Code extends string>(code: Code, zh: string, en: string): Refused<Code> {
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
    '文件设有打开密码，无法读取。请用 Office 或 WPS 打开并取消密码，另存后再上传。',
    'The file is protected by a password. Open it in Office or WPS, remove the password and save it again.',
  );

export const damaged = (detail: Bilingual): Refused =>
  refuse(
    'DAMAGED',
    `文件已损坏（${detail.zh}）。请用 Office 或 WPS 打开后另存一份再上传。`,
    `The file is damaged (${detail.en}). Open it in Office or WPS and save it under a new name.`,
  );

export const expandsTooMuch = (): Refused =>
  refuse(
    'EXPANDS_TOO_MUCH',
    '压缩内容展开后异常庞大，已停止读取。请用 Office 或 WPS 打开，删除多余的空行、空列和格式后另存再上传。',
    'The compressed content expands beyond all proportion; reading stopped. Open it in Office or WPS, remove empty rows and formatting and save it again.',
  );

export const nulBytes = (): Refused =>
  refuse(
    'NUL_BYTES',
    '文件中有不可见的控制字符（如空字节），不是正常的文本。请用 Office 或 WPS 打开后另存再上传。',
    'The file holds control characters (such as NUL bytes) and is no plain text. Open it in Office or WPS and save it again.',
  );

/** Where text stops being text of one encoding: its line and its byte, both counted from 1. */
export interface EncodingBreak {
  readonly line: number;
  readonly byte: number;
  /** The encoding of the text before that place. */
  readonly before: 'UTF-8' | 'GB18030' | 'UTF-16';
}

export const encodingUnknown = ({ line, byte, before }: EncodingBreak): Refused =>
  refuse(
    'ENCODING_UNKNOWN',
    `文字编码无法识别：第 ${line} 行（第 ${byte} 个字节）起不再是 ${before} 编码，可能由不同编码的内容拼接而成。请用 Office 或 WPS 打开，检查该处后另存再上传。`,
    `The text encoding breaks in line ${line} (byte ${byte}): from there it is not ${before} any more; perhaps texts of two encodings were joined. Open the file in Office or WPS, look at that place and save it again.`,
  );
