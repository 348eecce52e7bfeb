import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { cutShort, damaged, encrypted, expandsTooMuch, type Refused } from './refusal.ts';

/** One file inside a zip archive. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: Uint8Array;
  /** Its unpacked size as the directory states it: a claim, not to be relied on. */
  readonly size: number;
  /** The entry in the directory of the archive as it stands there, for writing it again. */
  readonly header: Uint8Array;
}

/** The entries of an archive by name. */
export interface ZipDirectory {
  readonly kind: 'zip';
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

/** Bytes that may still be unpacked from a file: shared by all its entries. */
export interface UnpackBudget {
  left: number;
}

/** Real sheets and documents pack to between a fifth and a fiftieth. */
const HIGHEST_RATIO = 250;
const RATIO_COUNTS_FROM = 16 << 20;
const MOST_ENTRIES = 10_000;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;

const brokenDirectory = (): Refused => damaged({ zh: '压缩目录有误', en: 'its zip directory is wrong' });

/** Reads the directory at the end of a zip archive. An archive without one was cut short. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return cutShort();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return brokenDirectory();
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return brokenDirectory();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return brokenDirectory();
    if ((view.getUint16(at + 8, true) & 1) === 1) return encrypted();
    const sizes = entrySizes(view, at, at + 46 + nameLength, extraLength);
    const packed = packedBytes(bytes, view, sizes.offset, sizes.packed);
    if (!packed) return brokenDirectory();
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed,
      size: sizes.unpacked,
      header: bytes.subarray(at, next),
    });
    at = next;
  }
  return { kind: 'zip', entries };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  return -1;
}

/** Size and place of an entry; streaming writers put 64-bit ones into extra field 1 and all-ones into the header. */
function entrySizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  let packed = view.getUint32(at + 20, true);
  let unpacked = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const limit = Math.min(value + view.getUint16(field + 2, true), extraAt + extraLength);
    const take = () => {
      const number = value + 8 <= limit ? Number(view.getBigUint64(value, true)) : Number.POSITIVE_INFINITY;
      value += 8;
      return number;
    };
    if (unpacked === 0xffffffff) unpacked = take();
    if (packed === 0xffffffff) packed = take();
    if (offset === 0xffffffff) offset = take();
    break;
  }
  return { packed, unpacked, offset };
}

function packedBytes(bytes: Uint8Array, view: DataView, offset: number, length: number): Uint8Array | null {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + length <= bytes.length ? bytes.subarray(start, start + length) : null;
}

/** Names inside office packages are ASCII; some writers use back-slashes or begin them with a slash. */
function decodeName(name: Uint8Array): string {
  return new TextDecoder().decode(name).replaceAll('\\', '/').replace(/^\//, '');
}

/**
 * Unpacks an entry piece by piece. Ends with a refusal when the entry is damaged (its checksum is compared) or
 * grows beyond the budget or beyond any plausible ratio.
 */
export async function* unpack(entry: ZipEntry, budget: UnpackBudget): AsyncGenerator<Uint8Array, Refused | null> {
  const isStored = entry.method === 0;
  if (!isStored && entry.method !== 8) return damaged({ zh: '压缩方式不受支持', en: 'unknown compression' });
  let unpacked = 0;
  let checksum = 0;
  try {
    for await (const piece of isStored ? [entry.packed] : inflate(entry.packed)) {
      unpacked += piece.length;
      budget.left -= piece.length;
      if (budget.left < 0) return expandsTooMuch();
      if (unpacked > RATIO_COUNTS_FROM && unpacked > entry.packed.length * HIGHEST_RATIO) return expandsTooMuch();
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch {
    return damaged({ zh: '压缩内容无法解开', en: 'its content cannot be unpacked' });
  }
  return checksum === entry.checksum ? null : damaged({ zh: '校验值不符', en: 'a checksum does not match' });
}

/** Unpacks a small entry at once, within the same bounds. */
export function unpackWhole(entry: ZipEntry, budget: UnpackBudget): Uint8Array | Refused {
  const isStored = entry.method === 0;
  if (!isStored && entry.method !== 8) return damaged({ zh: '压缩方式不受支持', en: 'unknown compression' });
  const most = Math.min(budget.left, Math.max(RATIO_COUNTS_FROM, entry.packed.length * HIGHEST_RATIO));
  if (most <= 0 || (isStored && entry.packed.length > most)) return expandsTooMuch();
  let bytes = entry.packed;
  try {
    if (!isStored) bytes = inflateRawSync(entry.packed, { maxOutputLength: most });
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLong ? expandsTooMuch() : damaged({ zh: '压缩内容无法解开', en: 'its content cannot be unpacked' });
  }
  budget.left -= bytes.length;
  return crc32(bytes) === entry.checksum ? bytes : damaged({ zh: '校验值不符', en: 'a checksum does not match' });
}

function inflate(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: 1 << 18 });
  inflater.end(packed);
  return inflater;
}
