import { cutShort, damaged, emptyFile, encrypted, notATable, type Refused, saveAsXlsx } from '../refusal.ts';
import { workbookEntry } from '../xlsx/workbook.ts';
import { readZipDirectory, type ZipDirectory } from '../xlsx/zip.ts';
import { detectEncoding, type TextFormat } from './encoding.ts';

/** What a file is, by its content alone. */
export type TableFormat = TextFormat | { readonly kind: 'xlsx' } | { readonly kind: 'xls' } | Refused;

/** First bytes of files that are sent by mistake, most often under another suffix. */
const SIGNATURES: readonly (readonly [signature: string, zh: string, en: string, at?: number])[] = [
  ['\xff\xd8\xff', '一张 JPG 图片', 'a JPG picture'],
  ['\x89PNG', '一张 PNG 图片', 'a PNG picture'],
  ['GIF8', '一张 GIF 图片', 'a GIF picture'],
  ['II*\0', '一张 TIFF 图片', 'a TIFF picture'],
  ['MM\0*', '一张 TIFF 图片', 'a TIFF picture'],
  ['WEBP', '一张 WebP 图片', 'a WebP picture', 8],
  ['ftyphei', '一张 HEIC 照片', 'a HEIC photo', 4],
  ['ftyp', '一段视频', 'a video', 4],
  ['%PDF', '一份 PDF 文件', 'a PDF document'],
  ['{\\rtf', '一份 RTF 文档', 'an RTF document'],
  ['Rar!', '一个 RAR 压缩包', 'a RAR archive'],
  ["7z\xbc\xaf'\x1c", '一个 7z 压缩包', 'a 7z archive'],
  ['\x1f\x8b', '一个 gz 压缩包', 'a gz archive'],
  ['SQLite format 3', '一个数据库文件', 'a database file'],
  ['MZ\x90\0', '一个程序文件', 'a program'],
  ['\x7fELF', '一个程序文件', 'a program'],
];

/**
 * Finds what a file is from its bytes, never from its name. Text is taken for CSV; everything that is no table, or
 * not a whole one, is refused under its own name.
 */
export function detectFormat(bytes: Uint8Array): TableFormat {
  if (bytes.length === 0) return emptyFile();
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  if (head.length < 4 && 'PK\x03\x04'.startsWith(head)) return cutShort();
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return detectInZip(readZipDirectory(bytes));
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return detectInCompound(bytes);
  if (isBareWorkbook(bytes)) return { kind: 'xls' };
  for (const [signature, zh, en, at] of SIGNATURES) if (head.startsWith(signature, at ?? 0)) return notATable(zh, en);
  if (head.startsWith('BM') && head.startsWith('\0\0\0\0', 6)) return notATable('一张 BMP 图片', 'a BMP picture');
  return detectMarkup(head) ?? detectEncoding(bytes);
}

/** A workbook of Excel 2 to 5 without a container begins with a BOF record: 9, its version, a short length. */
function isBareWorkbook(bytes: Uint8Array): boolean {
  const [record, version, length, high] = bytes;
  const isVersion = version === 0 || version === 2 || version === 4 || version === 8;
  return record === 9 && isVersion && length !== undefined && length >= 4 && length <= 16 && high === 0;
}

/** Many systems export an HTML page or the XML of Excel 2003 under the suffix xls. */
function detectMarkup(head: string): Refused | null {
  const start = head
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .slice(0, 300)
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<head|<meta|<style)/.test(start)) {
    return saveAsXlsx('网页格式的表格', 'a table in a web page');
  }
  if (!start.startsWith('<?xml')) return null;
  if (start.includes('<html')) return saveAsXlsx('网页格式的表格', 'a table in a web page');
  if (start.includes('spreadsheet')) return saveAsXlsx('XML 表格（Excel 2003）', 'an XML spreadsheet of Excel 2003');
  return notATable('一份 XML 文件', 'an XML file');
}

function detectInZip(zip: ZipDirectory | Refused): TableFormat {
  if (zip.kind === 'refused') return zip;
  const has = (name: string) => zip.entries.has(name);
  const begins = (folder: string) => [...zip.entries.keys()].some((name) => name.startsWith(folder));
  if (workbookEntry(zip)) return { kind: 'xlsx' };
  if (has('xl/workbook.bin')) return saveAsXlsx('二进制工作簿（xlsb）', 'a binary workbook (xlsb)');
  if (begins('word/')) return notATable('一份 Word 文档（docx）', 'a Word document (docx)');
  if (begins('ppt/')) return notATable('一份演示文稿（pptx）', 'a presentation (pptx)');
  if (has('mimetype') && has('content.xml')) {
    return saveAsXlsx('OpenDocument 文件（ods、odt）', 'an OpenDocument file (ods, odt)');
  }
  if (has('OFD.xml')) return notATable('一份 OFD 版式文件', 'an OFD document');
  if (begins('xl/')) return damaged({ zh: '缺少工作簿目录', en: 'the list of sheets is missing' });
  return notATable('一个 ZIP 压缩包', 'a ZIP archive');
}

/** Old Office and WPS files share one container; the names of its streams tell them apart. */
function detectInCompound(bytes: Uint8Array): TableFormat {
  const has = (name: string) => hasStream(bytes, name);
  if (isDirectoryCutOff(bytes)) return cutShort();
  if (has('EncryptedPackage')) return encrypted();
  if (has('Workbook') || has('Book')) return { kind: 'xls' };
  if (has('WordDocument')) return notATable('一份 Word 或 WPS 文字文档（doc、wps）', 'a Word or WPS Writer document');
  if (has('PowerPoint Document')) return notATable('一份演示文稿（ppt、dps）', 'a presentation (ppt, dps)');
  if (has('ETExtData') || has('ET')) return saveAsXlsx('WPS 表格文件（et）', 'a WPS spreadsheet (et)');
  return saveAsXlsx('旧版 Office 或 WPS 文件（如 et、wps）', 'an old Office or WPS file (such as et, wps)');
}

/** The header names the sector where the directory begins; the first sector follows the header. */
function isDirectoryCutOff(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorSize = view.getUint16(30, true) === 12 ? 4096 : 512;
  return (view.getUint32(48, true) + 2) * sectorSize > bytes.length;
}

/** Directory entries are 128 bytes long: the name in UTF-16, then at byte 64 its length with the final NUL. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
    if (at % 128 === 0 && at + 66 <= buffer.length && buffer.readUInt16LE(at + 64) === wanted.length) return true;
  }
  return false;
}
