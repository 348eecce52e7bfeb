import { isUtf8 } from 'node:buffer';
import { cutShort, emptyFile, type Refused, refuse } from '../refusal.ts';

/** Encodings of text that are read. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface TextFormat {
  readonly kind: 'csv';
  readonly encoding: TextEncoding;
}

const csv = (encoding: TextEncoding): TextFormat => ({ kind: 'csv', encoding });

/**
 * Finds the encoding of a text file from all of its bytes: a byte-order mark, then well-formed UTF-8, then
 * well-formed GB18030 (which holds GBK and GB2312, what WPS and Excel write in China).
 */
export function detectEncoding(bytes: Uint8Array): TextFormat | Refused {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wellFormedUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wellFormedUtf16(bytes, 'utf-16be');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (bytes.length === (marked ? 3 : 0) || isAllBlank(bytes, marked ? 3 : 0)) return emptyFile();
  if (bytes.includes(0)) return withNulBytes(bytes);
  if (isUtf8(bytes)) return hasControls(bytes) ? nulBytes() : csv('utf-8');
  if (endsInsideCharacter(bytes)) return cutShort();
  if (marked) return encodingUnknown();
  if (hasControls(bytes)) return nulBytes();
  const decoded = decodeGb18030(bytes);
  if (decoded === 'whole') return csv('gb18030');
  return decoded === 'cut' ? cutShort() : encodingUnknown();
}

function isAllBlank(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false;
  }
  return true;
}

/** NUL bytes at every other place of the beginning are UTF-16 without its mark; anywhere else the file is not text. */
function withNulBytes(bytes: Uint8Array): TextFormat | Refused {
  const sample = Math.min(bytes.length & ~1, 2000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > 0 && even === 0) return wellFormedUtf16(bytes, 'utf-16le');
  if (even > 0 && odd === 0) return wellFormedUtf16(bytes, 'utf-16be');
  return nulBytes();
}

function wellFormedUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): TextFormat | Refused {
  if (bytes.length % 2 === 1) return cutShort();
  if (bytes.length === 2) return emptyFile();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const step = 1 << 20;
  try {
    for (let at = 0; at < bytes.length; at += step) {
      const text = decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length });
      if (text.includes('\0')) return nulBytes();
    }
    return csv(encoding);
  } catch {
    return encodingUnknown();
  }
}

/** True when only the last one to three bytes keep the text from being UTF-8, and they begin a character. */
function endsInsideCharacter(bytes: Uint8Array): boolean {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut += 1) {
    const lead = bytes[bytes.length - cut] ?? 0;
    if (lead >= 0xc2 && lead <= 0xf4) {
      const whole = bytes.subarray(0, bytes.length - cut);
      return isUtf8(whole) && whole.some((byte) => byte >= 0x80);
    }
  }
  return false;
}

/** Control characters other than tab, line breaks and the old end-of-file mark do not occur in tables. */
function hasControls(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09 && byte !== 0x1a) return true;
  }
  return false;
}

/** Whether all bytes are GB18030, or only the last character is cut. Decoded in pieces: no second copy is held. */
function decodeGb18030(bytes: Uint8Array): 'whole' | 'cut' | 'wrong' {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const step = 1 << 20;
  let result: 'cut' | 'wrong' = 'wrong';
  try {
    for (let at = 0; at < bytes.length; at += step) decoder.decode(bytes.subarray(at, at + step), { stream: true });
    result = 'cut';
    decoder.decode();
    return 'whole';
  } catch {
    return result;
  }
}

const nulBytes = (): Refused =>
  refuse(
    'NUL_BYTES',
    '文件中有不可见的控制字符（如空字节），不是正常的文本表格。请用 Excel 或 WPS 打开后另存为 xlsx。',
    'The file holds control characters (such as NUL bytes) and is no text table. Open it in Excel or WPS and save it as xlsx.',
  );

const encodingUnknown = (): Refused =>
  refuse(
    'ENCODING_UNKNOWN',
    '文字编码无法识别：既不是 UTF-8，也不是 GB18030（GBK）。请用 Excel 或 WPS 打开后另存为 xlsx。',
    'The text encoding is neither UTF-8 nor GB18030 (GBK). Open the file in Excel or WPS and save it as xlsx.',
  );
