import {
  type CompoundContent,
  damaged,
  detectEncoding,
  type EncodedText,
  identify,
  type MarkupLanguage,
  type ZipContent,
} from '@huanjie/files';
import { notATable, type Refused, saveAsXlsx } from '../refusal.ts';

/** Text is taken for CSV. */
export interface TextFormat {
  readonly kind: 'csv';
  readonly encoding: EncodedText['encoding'];
}

/** What a file is, by its content alone. */
export type TableFormat = TextFormat | { readonly kind: 'xlsx' } | { readonly kind: 'xls' } | Refused;

/**
 * Finds what a file is from its bytes, never from its name. Text is taken for CSV; everything that is no table, or
 * not a whole one, is refused under its own name.
 */
export function detectFormat(bytes: Uint8Array): TableFormat {
  const content = identify(bytes);
  switch (content.kind) {
    case 'refused':
      return content;
    case 'zip':
      return inZip(content.holds);
    case 'compound':
      return inCompound(content.holds);
    case 'bareWorkbook':
      return { kind: 'xls' };
    case 'known':
      return notATable(content.name.zh, content.name.en);
    case 'markup':
      return inMarkup(content.language);
    case 'text': {
      const text = detectEncoding(bytes);
      return text.kind === 'refused' ? text : { kind: 'csv', encoding: text.encoding };
    }
  }
}

/** Many systems export an HTML page or the XML of Excel 2003 under the suffix xls. */
function inMarkup(language: MarkupLanguage): Refused {
  if (language === 'html') return saveAsXlsx('网页格式的表格', 'a table in a web page');
  if (language === 'spreadsheetXml') {
    return saveAsXlsx('XML 表格（Excel 2003）', 'an XML spreadsheet of Excel 2003');
  }
  return notATable('一份 XML 文件', 'an XML file');
}

function inZip(holds: ZipContent): TableFormat {
  switch (holds) {
    case 'workbook':
      return { kind: 'xlsx' };
    case 'xlsb':
      return saveAsXlsx('二进制工作簿（xlsb）', 'a binary workbook (xlsb)');
    case 'document':
      return notATable('一份 Word 文档（docx）', 'a Word document (docx)');
    case 'presentation':
      return notATable('一份演示文稿（pptx）', 'a presentation (pptx)');
    case 'openDocument':
      return saveAsXlsx('OpenDocument 文件（ods、odt）', 'an OpenDocument file (ods, odt)');
    case 'ofd':
      return notATable('一份 OFD 版式文件', 'an OFD document');
    case 'sheetParts':
      return damaged({ zh: '缺少工作簿目录', en: 'the list of sheets is missing' });
    case 'none':
      return notATable('一个 ZIP 压缩包', 'a ZIP archive');
  }
}

function inCompound(holds: Exclude<CompoundContent, 'encrypted'>): TableFormat {
  switch (holds) {
    case 'workbook':
      return { kind: 'xls' };
    case 'document':
      return notATable('一份 Word 或 WPS 文字文档（doc、wps）', 'a Word or WPS Writer document');
    case 'presentation':
      return notATable('一份演示文稿（ppt、dps）', 'a presentation (ppt, dps)');
    case 'et':
      return saveAsXlsx('WPS 表格文件（et）', 'a WPS spreadsheet (et)');
    case 'unknown':
      return saveAsXlsx('旧版 Office 或 WPS 文件（如 et、wps）', 'an old Office or WPS file (such as et, wps)');
  }
}
