import { isUtf8 } from 'node:buffer';
import { decoderBreak, placeOf, utf8Break } from './encodingBreak.ts';
import { cutShort, emptyFile, encodingUnknown, nulBytes, type Refused } from './refusal.ts';

/** Encodings of text that are read. */
export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** A file that is text, and how its characters are written. */
export interface EncodedText {
  readonly kind: 'text';
  readonly encoding: TextEncoding;
}

/** Characters of three bytes at the beginning that GBK text does not form by chance. */
const CERTAINLY_UTF8 = 2;

const text = (encoding: TextEncoding): EncodedText => ({ kind: 'text', encoding });

/**
 * Finds the encoding of a text file from all of its bytes: a byte-order mark, then well-formed UTF-8, then
 * well-formed GB18030 (which holds GBK and GB2312, what WPS and Excel write in China).
 */
export function detectEncoding(bytes: Uint8Array): EncodedText | Refused {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wellFormedUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wellFormedUtf16(bytes, 'utf-16be');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (bytes.length === (marked ? 3 : 0) || isAllBlank(bytes, marked ? 3 : 0)) return emptyFile();
  if (bytes.includes(0)) return withNulBytes(bytes);
  if (isUtf8(bytes)) return hasControls(bytes) ? nulBytes() : text('utf-8');
  if (endsInsideCharacter(bytes)) return cutShort();
  // Most pairs of high bytes are GB18030, so UTF-8 with a piece of GBK in it would pass and be read as nonsense.
  const utf8 = utf8Break(bytes);
  if (marked || utf8.longCharacters >= CERTAINLY_UTF8) return encodingUnknown(placeOf(bytes, utf8.at, 'UTF-8'));
  if (hasControls(bytes)) return nulBytes();
  const decoded = decodeGb18030(bytes);
  if (decoded === 'whole') return text('gb18030');
  if (decoded === 'cut') return cutShort();
  return encodingUnknown(placeOf(bytes, decoderBreak(bytes, 'gb18030'), 'GB18030'));
}

function isAllBlank(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) return false;
  }
  return true;
}

/** NUL bytes at every other place of the beginning are UTF-16 without its mark; anywhere else the file is not text. */
function withNulBytes(bytes: Uint8Array): EncodedText | Refused {
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

function wellFormedUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): EncodedText | Refused {
  if (bytes.length % 2 === 1) return cutShort();
  if (bytes.length === 2) return emptyFile();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const step = 1 << 20;
  try {
    for (let at = 0; at < bytes.length; at += step) {
      const text = decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length });
      if (text.includes('\0')) return nulBytes();
    }
    return text(encoding);
  } catch {
    return encodingUnknown(placeOf(bytes, decoderBreak(bytes, encoding), 'UTF-16'));
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

/** Control characters other than tab, line breaks and the old end-of-file mark do not occur in texts. */
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
