import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import {
  type BackupHeader,
  type BackupRefusal,
  countRows,
  digestInTrailer,
  FRAME_LIMIT,
  MAGIC,
  refusal,
  type TableHeader,
  TRAILER_BYTES,
} from './format.ts';

/** A backup file that was read to its end and found whole. */
export interface SoundBackup {
  readonly kind: 'sound';
  readonly header: BackupHeader;
  /** SHA-256 of the file without its trailer, hexadecimal. */
  readonly digest: string;
}

/** Checks a backup file from the first byte to the last: form, digest, header, and the rows of every table. */
export async function inspectBackup(file: string): Promise<SoundBackup | BackupRefusal> {
  const opened = await open(file, 'r').catch(() => null);
  if (opened === null)
    return refusal(`读不到文件 ${file}。请检查路径和权限。`, `Cannot read ${file}. Check path and rights.`);
  try {
    const digest = await soundDigest(opened, file);
    if (typeof digest !== 'string') return digest;
    let header: BackupHeader | null = null;
    const counts = new Map<string, number>();
    for await (const event of readTables(file)) {
      if (event.kind === 'header') header = event.header;
      else counts.set(event.table.name, (counts.get(event.table.name) ?? 0) + countRows(event.bytes));
    }
    if (header === null) return damaged(file);
    const wrong = header.tables.find((table) => (counts.get(table.name) ?? 0) !== table.rows);
    return wrong === undefined ? { kind: 'sound', header, digest } : damaged(file);
  } catch {
    // The digest held and the content does not read: no program of ours wrote it so.
    return damaged(file);
  } finally {
    await opened.close();
  }
}

const damaged = (file: string): BackupRefusal =>
  refusal(
    `${file} 的内容与其校验和或目录不符，文件已损坏或被改动。请换一份备份。`,
    `${file} does not agree with its own digest or table of contents: it is damaged or was altered. Use another copy.`,
  );

async function soundDigest(opened: FileHandle, file: string): Promise<string | BackupRefusal> {
  const { size } = await opened.stat();
  const start = Buffer.alloc(MAGIC.length);
  await opened.read(start, 0, start.length, 0);
  if (!start.equals(MAGIC)) {
    return refusal(
      `${file} 不是换届系统的备份文件。请选择由 huanjie backup 生成的文件。`,
      `${file} is no Huanjie backup. Choose a file made by huanjie backup.`,
    );
  }
  const end = Buffer.alloc(TRAILER_BYTES);
  if (size > MAGIC.length + TRAILER_BYTES) await opened.read(end, 0, end.length, size - TRAILER_BYTES);
  const named = digestInTrailer(end);
  if (named === null) {
    return refusal(
      `${file} 不完整：结尾缺失，可能没有传完或写完。请重新复制，或换一份备份。`,
      `${file} is incomplete: its end is missing, as after a broken copy. Copy it again or use another one.`,
    );
  }
  const hash = createHash('sha256');
  const content = createReadStream(file, { end: size - TRAILER_BYTES - 1, highWaterMark: 1 << 20 });
  for await (const chunk of content as AsyncIterable<Buffer>) hash.update(chunk);
  const digest = hash.digest('hex');
  return digest === named ? digest : damaged(file);
}

export type BackupEvent =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'rows'; readonly table: TableHeader; readonly bytes: Buffer };

/**
 * The header and then the rows of each table as COPY text.
 * @throws when the file does not read to its end; its digest is checked by {@link inspectBackup}.
 */
export async function* readTables(file: string): AsyncGenerator<BackupEvent, void> {
  const size = await sizeOf(file);
  const packed = createReadStream(file, { start: MAGIC.length, end: size - TRAILER_BYTES - 1, highWaterMark: 1 << 18 });
  const unpacked = createGunzip();
  pipeline(packed, unpacked, () => undefined);
  let header: BackupHeader | null = null;
  let at = 0;
  for await (const content of frames(unpacked as AsyncIterable<Buffer>)) {
    if (header === null) {
      header = headerOf(content);
      yield { kind: 'header', header };
      continue;
    }
    const table = header.tables[at];
    if (table === undefined) throw new Error('more frames than tables');
    if (content.length === 0) at += 1;
    else yield { kind: 'rows', table, bytes: content };
  }
  if (header === null || at !== header.tables.length) throw new Error('fewer frames than tables');
}

async function sizeOf(file: string): Promise<number> {
  const opened = await open(file, 'r');
  try {
    return (await opened.stat()).size;
  } finally {
    await opened.close();
  }
}

async function* frames(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (rest.length - at >= 4) {
      const length = rest.readUInt32BE(at);
      if (length > FRAME_LIMIT) throw new Error('frame too long');
      if (rest.length - at - 4 < length) break;
      yield rest.subarray(at + 4, at + 4 + length);
      at += 4 + length;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw new Error('the last frame is cut');
}

function headerOf(content: Buffer): BackupHeader {
  const header = JSON.parse(content.toString('utf8')) as BackupHeader;
  const isTable = (table: TableHeader) =>
    typeof table.name === 'string' && Array.isArray(table.columns) && Number.isSafeInteger(table.rows);
  if (header.kind !== 'huanjie-backup' || !Array.isArray(header.migrations) || !header.tables.every(isTable)) {
    throw new Error('not a header');
  }
  return header;
}
