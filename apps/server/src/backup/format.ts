/**
 * The form of a backup file: a line that names the form, one gzip stream, and a trailer with the SHA-256 of all bytes
 * before it. Inside the gzip stream are frames, each led by its length in four bytes: first the header as JSON, then for
 * each table in the header's order its rows as PostgreSQL's COPY text, ended by an empty frame.
 */
export const MAGIC = Buffer.from('HUANJIE-BACKUP 1\n');

const TRAILER_WORD = '\nsha256 ';
/** Bytes of the trailer: the word, 64 hexadecimal digits and a line end. */
export const TRAILER_BYTES = TRAILER_WORD.length + 64 + 1;
/** No frame is longer: COPY sends a row or a network buffer at a time. */
export const FRAME_LIMIT = 64 * 1024 * 1024;

export interface TableHeader {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

export interface Migration {
  readonly name: string;
  readonly sha256: string;
}

export interface BackupHeader {
  readonly kind: 'huanjie-backup';
  /** Version of the system that made the backup. */
  readonly version: string;
  /** ISO instant. */
  readonly createdAt: string;
  readonly migrations: readonly Migration[];
  /** In an order in which every row finds what it refers to. */
  readonly tables: readonly TableHeader[];
}

/** A frame with its length before it. */
export function frame(content: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(4 + content.length);
  framed.writeUInt32BE(content.length, 0);
  framed.set(content, 4);
  return framed;
}

export const trailer = (digest: string): Buffer => Buffer.from(`${TRAILER_WORD}${digest}\n`);

/** The digest that a trailer names, or null when these bytes are no trailer. */
export const digestInTrailer = (bytes: Buffer): string | null =>
  /^\nsha256 ([0-9a-f]{64})\n$/.exec(bytes.toString('latin1'))?.[1] ?? null;

/** Rows in a piece of COPY text: a line end inside a value is written as two other characters. */
export function countRows(bytes: Uint8Array): number {
  let rows = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows += 1;
  return rows;
}

/** Why a backup is not made or not restored, and what to do about it. */
export interface BackupRefusal {
  readonly kind: 'refused';
  readonly zh: string;
  readonly en: string;
}

export const refusal = (zh: string, en: string): BackupRefusal => ({ kind: 'refused', zh, en });
