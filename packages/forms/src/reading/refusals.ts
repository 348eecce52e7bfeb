import { type Refused as FileRefused, type GeneralRefusalCode, refuse } from '@huanjie/files';
import type { Bilingual } from '@huanjie/rules';

/** Why a file cannot be read as a report. */
export type ReportRefusalCode = GeneralRefusalCode | 'NOT_A_REPORT' | 'SAVE_AS_DOCX' | 'NO_TEXT' | 'TEXT_TOO_LONG';

/** A report that is not read, and what its owner can do about it. */
export type ReportRefused = FileRefused<ReportRefusalCode>;

/** Characters (UTF-16 units) of a report at most: some two thousand pages. */
export const LONGEST_REPORT = 2_000_000;

export const notAReport = ({ zh, en }: Bilingual): ReportRefused =>
  refuse(
    'NOT_A_REPORT',
    `这是${zh}，不是文字报告，改后缀名没有用。请上传 docx、txt、md 或网页文件，或复制文字粘贴。`,
    `This is ${en}, not a report in words, whatever its suffix says. Upload a docx, txt, md or HTML file, or paste the text.`,
  );

export const saveAsDocx = ({ zh, en }: Bilingual): ReportRefused =>
  refuse(
    'SAVE_AS_DOCX',
    `这是${zh}，不能直接读取。请用 WPS 或 Word 打开后“另存为 docx”再上传，或复制文字粘贴。`,
    `This is ${en}, which is not read directly. Open it in WPS or Word and save it as docx, or copy its text and paste it.`,
  );

/** A PDF page holds places of glyphs, not sentences, and a scanned one holds a picture. */
export const isPdf = (): ReportRefused =>
  refuse(
    'SAVE_AS_DOCX',
    '这是一份 PDF 文件，不能直接读取。请用 WPS 或 Word 打开后“另存为 docx”再上传，或复制文字粘贴；如是扫描件，请先做文字识别。',
    'This is a PDF document, which is not read directly. Open it in WPS or Word and save it as docx, or copy its text and paste it; a scanned one needs text recognition first.',
  );

export const noText = (): ReportRefused =>
  refuse(
    'NO_TEXT',
    '文件里没有文字，可能全是图片（扫描件）。请做文字识别后另存为 docx，或把文字复制粘贴过来。',
    'The file holds no text; perhaps it is all pictures (a scan). Run text recognition and save it as docx, or paste the text.',
  );

export const textTooLong = (): ReportRefused =>
  refuse(
    'TEXT_TOO_LONG',
    `文字超过 ${LONGEST_REPORT / 10_000} 万字的上限，不像一份总结。请只上传总结本身，或拆分后分别上传。`,
    `The text is over the limit of ${LONGEST_REPORT.toLocaleString('en')} characters. Upload the report alone, or split it.`,
  );
