import type { Bilingual } from '@huanjie/rules';

/** A file that its first bytes give away, with its name in a sentence. */
export interface KnownFile {
  readonly kind: 'known';
  readonly format: 'picture' | 'video' | 'pdf' | 'rtf' | 'mht' | 'archive' | 'other';
  readonly name: Bilingual;
}

type Row = readonly [signature: string, format: KnownFile['format'], zh: string, en: string, at?: number];

/** First bytes of files that are sent by mistake, most often under another suffix. */
const SIGNATURES: readonly Row[] = [
  ['\xff\xd8\xff', 'picture', '一张 JPG 图片', 'a JPG picture'],
  ['\x89PNG', 'picture', '一张 PNG 图片', 'a PNG picture'],
  ['GIF8', 'picture', '一张 GIF 图片', 'a GIF picture'],
  ['II*\0', 'picture', '一张 TIFF 图片', 'a TIFF picture'],
  ['MM\0*', 'picture', '一张 TIFF 图片', 'a TIFF picture'],
  ['WEBP', 'picture', '一张 WebP 图片', 'a WebP picture', 8],
  ['ftyphei', 'picture', '一张 HEIC 照片', 'a HEIC photo', 4],
  ['ftyp', 'video', '一段视频', 'a video', 4],
  ['%PDF', 'pdf', '一份 PDF 文件', 'a PDF document'],
  ['{\\rtf', 'rtf', '一份 RTF 文档', 'an RTF document'],
  ['MIME-Version:', 'mht', '一个单个网页文件（mht）', 'a web archive (mht)'],
  ['Rar!', 'archive', '一个 RAR 压缩包', 'a RAR archive'],
  ["7z\xbc\xaf'\x1c", 'archive', '一个 7z 压缩包', 'a 7z archive'],
  ['\x1f\x8b', 'archive', '一个 gz 压缩包', 'a gz archive'],
  ['SQLite format 3', 'other', '一个数据库文件', 'a database file'],
  ['MZ\x90\0', 'other', '一个程序文件', 'a program'],
  ['\x7fELF', 'other', '一个程序文件', 'a program'],
];

/** What the first bytes (as Latin-1) give away, or null. */
export function knownFile(head: string): KnownFile | null {
  for (const [signature, format, zh, en, at] of SIGNATURES) {
    if (head.startsWith(signature, at ?? 0)) return { kind: 'known', format, name: { zh, en } };
  }
  if (head.startsWith('BM') && head.startsWith('\0\0\0\0', 6)) {
    return { kind: 'known', format: 'picture', name: { zh: '一张 BMP 图片', en: 'a BMP picture' } };
  }
  return null;
}
