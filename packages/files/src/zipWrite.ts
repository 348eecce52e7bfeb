import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipDirectory, ZipEntry } from './zip.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const END_SIGNATURE = 0x06054b50;
/** Flag bit 3: sizes follow the content; here they are known before it. */
const SIZES_FOLLOW = 8;
/** Midnight of 1 January 1980, the first day a zip archive can name: new entries carry no clock. */
const FIRST_DAY = 0x21;

interface Part {
  /** The 46 fixed bytes of the directory entry and the name. */
  readonly header: Buffer;
  readonly packed: Uint8Array;
}

/**
 * The archive with some entries replaced and others added at its end. All other entries keep their packed bytes,
 * names, dates and order.
 */
export function rewriteZip(zip: ZipDirectory, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Part[] = [];
  for (const entry of zip.entries.values()) {
    const content = changed.get(entry.name);
    const header = keptHeader(entry);
    parts.push(content ? packedPart(header, content) : { header, packed: entry.packed });
  }
  for (const [name, content] of changed) {
    if (!zip.entries.has(name)) parts.push(packedPart(newHeader(name), content));
  }
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { header, packed } of parts) {
    header.writeUInt32LE(at, 42);
    const local = localHeader(header);
    pieces.push(local, packed);
    at += local.length + packed.length;
  }
  const directory = Buffer.concat(parts.map(({ header }) => header));
  pieces.push(directory, endRecord(parts.length, directory.length, at));
  return new Uint8Array(Buffer.concat(pieces));
}

/** Sizes are below 4 GiB, so the extra fields with 64-bit ones fall away, and comments with them. */
function keptHeader({ header, packed, size }: ZipEntry): Buffer {
  const from = Buffer.from(header);
  const kept = Buffer.from(from.subarray(0, 46 + from.readUInt16LE(28)));
  kept.writeUInt16LE(kept.readUInt16LE(8) & ~SIZES_FOLLOW, 8);
  kept.writeUInt32LE(packed.length, 20);
  kept.writeUInt32LE(size, 24);
  kept.writeUInt16LE(0, 30);
  kept.writeUInt16LE(0, 32);
  return kept;
}

function newHeader(name: string): Buffer {
  const bytes = Buffer.from(name, 'utf8');
  const header = Buffer.alloc(46 + bytes.length);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(FIRST_DAY, 14);
  header.writeUInt16LE(bytes.length, 28);
  bytes.copy(header, 46);
  return header;
}

function packedPart(header: Buffer, content: Uint8Array): Part {
  const packed = deflateRawSync(content);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(crc32(content), 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(content.length, 24);
  return { header, packed };
}

/** The header before the content repeats the directory's from the version needed to the length of the name. */
function localHeader(header: Buffer): Buffer {
  const local = Buffer.alloc(30 + header.length - 46);
  local.writeUInt32LE(LOCAL_SIGNATURE, 0);
  header.copy(local, 4, 6, 30);
  header.copy(local, 30, 46);
  return local;
}

function endRecord(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
