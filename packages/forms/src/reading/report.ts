import { detectEncoding, type FileContent, identify } from '@huanjie/files';
import { isWordPackage } from './docx/package.ts';
import { readDocx } from './docx/read.ts';
import { decodeHtml } from './html/charset.ts';
import { htmlText } from './html/text.ts';
import { isPdf, LONGEST_REPORT, noText, notAReport, type ReportRefused, saveAsDocx, textTooLong } from './refusals.ts';

/** What a report was written in. */
export type ReportFormat = 'txt' | 'md' | 'docx' | 'html';

/** The plain text of a report. Findings count its UTF-16 units. */
export interface ReportText {
  readonly kind: 'text';
  readonly format: ReportFormat;
  readonly text: string;
}

/** Unpacked bytes of a report at most (64 MiB), pictures not counted: they are not unpacked. */
const MARKUP_LIMIT = 64 * 1_048_576;
/** Bytes of one UTF-16 unit at most, in any of the encodings. */
const WIDEST_CHARACTER = 4;
/** What a web page begins with when only part of it was copied. Markdown may begin so too: there the suffix decides. */
const FRAGMENT =
  /^\s*<(?:!--\s*startfragment|(?:p|div|span|h[1-6]|ul|ol|li|table|tbody|tr|font|b|strong|section|article|body|br)\b)/i;

/**
 * Reads a report file into plain text, told apart by content; the name only tells Markdown from other text. Markdown
 * keeps its marks, so that places are those a person sees in the file. Never throws on bad bytes.
 */
export function readReport(bytes: Uint8Array, fileName = ''): ReportText | ReportRefused {
  const content = identify(bytes);
  switch (content.kind) {
    case 'refused':
      return content;
    case 'known':
      if (content.format === 'pdf') return isPdf();
      return content.format === 'rtf' || content.format === 'mht' ? saveAsDocx(content.name) : notAReport(content.name);
    case 'zip':
      return inZip(content);
    case 'compound':
      return inCompound(content.holds);
    case 'bareWorkbook':
      return notAReport({ zh: '一份旧版 Excel 表格（xls）', en: 'an old Excel spreadsheet (xls)' });
    case 'markup':
      return inMarkup(bytes, content.language);
    case 'text':
      return plainReport(bytes, /\.(?:md|markdown)$/i.test(fileName) ? 'md' : 'txt');
  }
}

function plainReport(bytes: Uint8Array, format: 'txt' | 'md'): ReportText | ReportRefused {
  if (bytes.length > LONGEST_REPORT * WIDEST_CHARACTER) return textTooLong();
  const encoded = detectEncoding(bytes);
  if (encoded.kind === 'refused') return encoded;
  const text = new TextDecoder(encoded.encoding).decode(bytes);
  if (format === 'txt' && FRAGMENT.test(text.slice(0, 300))) return htmlReport(text);
  return reportText(format, text);
}

/** Reads what was pasted as HTML out of WPS, Word or a browser, however it begins. */
export function readPastedHtml(html: string): ReportText | ReportRefused {
  return html.length > MARKUP_LIMIT ? textTooLong() : htmlReport(html);
}

function htmlReport(html: string): ReportText | ReportRefused {
  const { text, isTooLong } = htmlText(html);
  return isTooLong ? textTooLong() : reportText('html', text);
}

/** The text as a report, unless there is none or too much of it. */
function reportText(format: ReportFormat, text: string): ReportText | ReportRefused {
  if (text.length > LONGEST_REPORT) return textTooLong();
  return text.trim() === '' ? noText() : { kind: 'text', format, text };
}

function inMarkup(
  bytes: Uint8Array,
  language: Extract<FileContent, { kind: 'markup' }>['language'],
): ReportText | ReportRefused {
  if (language === 'wordXml') return saveAsDocx({ zh: '一份 Word XML 文档', en: 'a Word XML document' });
  if (language !== 'html') return notAReport({ zh: '一份 XML 文件', en: 'an XML file' });
  if (bytes.length > MARKUP_LIMIT) return textTooLong();
  const html = decodeHtml(bytes);
  return typeof html === 'string' ? htmlReport(html) : html;
}

function inZip({ holds, zip }: Extract<FileContent, { kind: 'zip' }>): ReportText | ReportRefused {
  switch (holds) {
    case 'workbook':
    case 'xlsb':
    case 'sheetParts':
      return notAReport({ zh: '一份 Excel 表格（xlsx）', en: 'an Excel spreadsheet (xlsx)' });
    case 'presentation':
      return notAReport({ zh: '一份演示文稿（pptx）', en: 'a presentation (pptx)' });
    case 'openDocument':
      return saveAsDocx({ zh: '一份 OpenDocument 文件（odt、ods）', en: 'an OpenDocument file (odt, ods)' });
    case 'ofd':
      return saveAsDocx({ zh: '一份 OFD 版式文件', en: 'an OFD document' });
    case 'none':
      if (!isWordPackage(zip)) return notAReport({ zh: '一个 ZIP 压缩包', en: 'a ZIP archive' });
      break;
    case 'document':
      break;
  }
  const docx = readDocx(zip);
  return docx.kind === 'refused' ? docx : reportText('docx', docx.text);
}

function inCompound(holds: Extract<FileContent, { kind: 'compound' }>['holds']): ReportRefused {
  switch (holds) {
    case 'document':
      return saveAsDocx({
        zh: '一份旧版 Word 或 WPS 文字文档（doc、wps）',
        en: 'an old Word or WPS Writer document (doc, wps)',
      });
    case 'workbook':
    case 'et':
      return notAReport({ zh: '一份旧版表格（xls、et）', en: 'an old spreadsheet (xls, et)' });
    case 'presentation':
      return notAReport({ zh: '一份旧版演示文稿（ppt、dps）', en: 'an old presentation (ppt, dps)' });
    case 'unknown':
      return saveAsDocx({ zh: '一份旧版 Office 或 WPS 文件（如 wps）', en: 'an old Office or WPS file (such as wps)' });
  }
}
