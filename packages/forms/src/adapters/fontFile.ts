import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What printing needs to know of a font file: its family names and the characters it can draw. */
export interface FontFace {
  readonly path: string;
  readonly families: readonly string[];
  /** Sorted, closed ranges `[first, last]` of code points, flattened. */
  readonly ranges: Uint32Array;
}

const faces = new Map<string, FontFace>();

/**
 * Reads the name and character tables of a TrueType or OpenType file (of a collection, its first face).
 * Only those tables are read, and a file is read again only when it changed. Throws on a file that is no font.
 */
export function readFontFace(path: string): FontFace {
  const { mtimeMs, size } = statSync(path);
  const key = `${path}\n${mtimeMs}\n${size}`;
  const known = faces.get(key);
  if (known) return known;
  const descriptor = openSync(path, 'r');
  try {
    const tables = tableDirectory(descriptor, path);
    const face: FontFace = {
      path,
      families: familyNames(readTable(descriptor, tables, 'name', path)),
      ranges: characterRanges(readTable(descriptor, tables, 'cmap', path)),
    };
    faces.set(key, face);
    return face;
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the face has a glyph for a code point. */
export function covers(face: FontFace, codePoint: number): boolean {
  let low = 0;
  let high = face.ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < face.ranges[middle * 2]!) high = middle - 1;
    else if (codePoint > face.ranges[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

type TableDirectory = ReadonlyMap<string, { offset: number; length: number }>;

function readAt(descriptor: number, offset: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  const read = readSync(descriptor, buffer, 0, length, offset);
  return buffer.subarray(0, read);
}

function tableDirectory(descriptor: number, path: string): TableDirectory {
  let start = 0;
  let head = readAt(descriptor, 0, 16);
  if (head.toString('latin1', 0, 4) === 'ttcf') {
    start = head.readUInt32BE(12);
    head = readAt(descriptor, start, 16);
  }
  const signature = head.length < 12 ? 0 : head.readUInt32BE(0);
  if (![0x00010000, 0x4f54544f, 0x74727565].includes(signature)) throw new Error(`Not a font file: ${path}`);
  const count = head.readUInt16BE(4);
  const records = readAt(descriptor, start + 12, count * 16);
  const tables = new Map<string, { offset: number; length: number }>();
  for (let at = 0; at + 16 <= records.length; at += 16) {
    const offset = records.readUInt32BE(at + 8);
    tables.set(records.toString('latin1', at, at + 4), { offset, length: records.readUInt32BE(at + 12) });
  }
  return tables;
}

function readTable(descriptor: number, tables: TableDirectory, tag: string, path: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new Error(`Font file without a ${tag} table: ${path}`);
  return readAt(descriptor, table.offset, table.length);
}

const UNICODE = 0;
const WINDOWS = 3;
/** Encodings of the Windows platform that are UTF-16: symbol, BMP, full repertoire. */
const WINDOWS_UTF16 = [0, 1, 10];
const FAMILY_NAME = 1;

function familyNames(table: Buffer): string[] {
  const names = new Set<string>();
  const storage = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const at = 6 + index * 12;
    const platform = table.readUInt16BE(at);
    if (platform !== UNICODE && (platform !== WINDOWS || !WINDOWS_UTF16.includes(table.readUInt16BE(at + 2)))) continue;
    if (table.readUInt16BE(at + 6) !== FAMILY_NAME) continue;
    const from = storage + table.readUInt16BE(at + 10);
    const bytes = Buffer.from(table.subarray(from, from + table.readUInt16BE(at + 8)));
    if (bytes.length % 2 === 0) names.add(bytes.swap16().toString('utf16le'));
  }
  return [...names];
}

function characterRanges(table: Buffer): Uint32Array {
  const pairs: [number, number][] = [];
  const seen = new Set<number>();
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const at = 4 + index * 8;
    const platform = table.readUInt16BE(at);
    const offset = table.readUInt32BE(at + 4);
    if ((platform !== UNICODE && platform !== WINDOWS) || seen.has(offset)) continue;
    seen.add(offset);
    const format = table.readUInt16BE(offset);
    if (format === 4) pairs.push(...segments(table.subarray(offset)));
    if (format === 12) pairs.push(...groups(table.subarray(offset)));
  }
  return merged(pairs);
}

/** Format 4: the Basic Multilingual Plane in segments. */
function segments(table: Buffer): [number, number][] {
  const pairs: [number, number][] = [];
  const count = table.readUInt16BE(6) / 2;
  for (let index = 0; index < count; index += 1) {
    const last = table.readUInt16BE(14 + index * 2);
    const first = table.readUInt16BE(16 + count * 2 + index * 2);
    const delta = table.readUInt16BE(16 + count * 4 + index * 2);
    const rangeAt = 16 + count * 6 + index * 2;
    const range = table.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyphAt = rangeAt + range + (code - first) * 2;
      const glyph = range === 0 ? (code + delta) & 0xffff : table.readUInt16BE(glyphAt);
      if (glyph !== 0) pairs.push([code, code]);
    }
  }
  return pairs;
}

/** Format 12: all planes in groups. */
function groups(table: Buffer): [number, number][] {
  const pairs: [number, number][] = [];
  for (let index = 0; index < table.readUInt32BE(12); index += 1) {
    const at = 16 + index * 12;
    // Glyph 0 is the "missing" box; a group may begin with it.
    const skip = table.readUInt32BE(at + 8) === 0 ? 1 : 0;
    pairs.push([table.readUInt32BE(at) + skip, table.readUInt32BE(at + 4)]);
  }
  return pairs;
}

function merged(pairs: [number, number][]): Uint32Array {
  pairs.sort((a, b) => a[0] - b[0]);
  const flat: number[] = [];
  for (const [first, last] of pairs) {
    if (first > last) continue;
    const end = flat.length - 1;
    if (end > 0 && first <= flat[end]! + 1) flat[end] = Math.max(flat[end]!, last);
    else flat.push(first, last);
  }
  return Uint32Array.from(flat);
}
