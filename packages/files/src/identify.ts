import { COMPOUND_SIGNATURE, type CompoundContent, compoundContent } from './compound.ts';
import { cutShort, emptyFile, encrypted, type Refused } from './refusal.ts';
import { type KnownFile, knownFile } from './signatures.ts';
import { readZipDirectory, type ZipDirectory } from './zip.ts';

/** What a zip archive holds. `none`: nothing that an office program writes. */
export type ZipContent =
  | 'workbook'
  | 'xlsb'
  | 'document'
  | 'presentation'
  | 'openDocument'
  | 'ofd'
  | 'sheetParts'
  | 'none';

/** What a text file with tags is written in. */
export type MarkupLanguage = 'html' | 'spreadsheetXml' | 'wordXml' | 'xml';

/** What a file is by its bytes. `text`: none of the others; its encoding is still to be found. */
export type FileContent =
  | { readonly kind: 'zip'; readonly holds: ZipContent; readonly zip: ZipDirectory }
  | { readonly kind: 'compound'; readonly holds: Exclude<CompoundContent, 'encrypted'> }
  | { readonly kind: 'bareWorkbook' }
  | { readonly kind: 'markup'; readonly language: MarkupLanguage }
  | KnownFile
  | { readonly kind: 'text' }
  | Refused;

/** Finds what a file is from its bytes, never from its name. */
export function identify(bytes: Uint8Array): FileContent {
  if (bytes.length === 0) return emptyFile();
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.length < 4 && 'PK\x03\x04'.startsWith(head)) return cutShort();
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    const zip = readZipDirectory(bytes);
    return zip.kind === 'refused' ? zip : { kind: 'zip', holds: zipContent(zip), zip };
  }
  if (head.startsWith(COMPOUND_SIGNATURE)) {
    const holds = compoundContent(bytes);
    if (holds === 'cut') return cutShort();
    return holds === 'encrypted' ? encrypted() : { kind: 'compound', holds };
  }
  if (isBareWorkbook(bytes)) return { kind: 'bareWorkbook' };
  return knownFile(head) ?? markup(head) ?? { kind: 'text' };
}

/** A workbook of Excel 2 to 5 without a container begins with a BOF record: 9, its version, a short length. */
function isBareWorkbook(bytes: Uint8Array): boolean {
  const [record, version, length, high] = bytes;
  const isVersion = version === 0 || version === 2 || version === 4 || version === 8;
  return record === 9 && isVersion && length !== undefined && length >= 4 && length <= 16 && high === 0;
}

/** Many systems export a web page or the XML of Office 2003 under the suffix xls or doc. */
function markup(head: string): FileContent | null {
  const start = head
    // UTF-16 has a NUL beside every Latin letter.
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .slice(0, 300)
    .toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<head|<meta|<style)/.test(start)) return { kind: 'markup', language: 'html' };
  if (!start.startsWith('<?xml')) return null;
  if (start.includes('<html')) return { kind: 'markup', language: 'html' };
  if (start.includes('spreadsheet')) return { kind: 'markup', language: 'spreadsheetXml' };
  const isWord = start.includes('word.document') || start.includes('office/word/') || start.includes('xmlpackage');
  return { kind: 'markup', language: isWord ? 'wordXml' : 'xml' };
}

function zipContent(zip: ZipDirectory): ZipContent {
  const has = (name: string) => zip.entries.has(name);
  const begins = (folder: string) => [...zip.entries.keys()].some((name) => name.startsWith(folder));
  if (has('xl/workbook.xml') || [...zip.entries.keys()].some((name) => /(?:^|\/)workbook\d*\.xml$/.test(name))) {
    return 'workbook';
  }
  if (has('xl/workbook.bin')) return 'xlsb';
  if (begins('word/')) return 'document';
  if (begins('ppt/')) return 'presentation';
  if (has('mimetype') && has('content.xml')) return 'openDocument';
  if (has('OFD.xml')) return 'ofd';
  return begins('xl/') ? 'sheetParts' : 'none';
}
