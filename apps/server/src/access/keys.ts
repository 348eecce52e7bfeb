import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Keys that protect personal data. They live in a file of their own, never in the database. */
export interface Keys {
  readonly encryption: Buffer;
  readonly index: Buffer;
}

const NONCE = 12;
const TAG = 16;

/** What a key file holds: the keys in use, and while numbers are being put under new ones, these as well. */
export interface KeyFile {
  readonly keys: Keys;
  readonly next: Keys | null;
}

/** Keys made at random. */
export const newKeys = (): Keys => ({ encryption: randomBytes(32), index: randomBytes(32) });

/** Reads the key file, or makes it (mode 0600) on the first start. */
export async function loadKeyFile(path: string): Promise<KeyFile> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return decodeKeyFile(text);
  const keys = newKeys();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, encodeKeys(keys), { mode: 0o600, flag: 'wx' });
  return { keys, next: null };
}

/** Puts a key file in the place of another at one stroke: after a loss of power the old or the new one stands there whole. */
export async function replaceKeyFile(path: string, { keys, next }: KeyFile): Promise<void> {
  const text =
    next === null ? encodeKeys(keys) : `${JSON.stringify({ version: 2, ...inText(keys), next: inText(next) })}\n`;
  const beside = `${path}.new`;
  await rm(beside, { force: true });
  const before = await stat(path);
  const file = await open(beside, 'wx', 0o600);
  try {
    // The administrator may change keys for a system that runs under an account of its own.
    if (process.getuid?.() === 0) await file.chown(before.uid, before.gid);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  // Windows cannot open a folder to make the new name last; there the rename itself does.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}

const inText = (keys: Keys) => ({
  encryption: keys.encryption.toString('base64'),
  index: keys.index.toString('base64'),
});

/** The text of a key file with one pair of keys. */
export const encodeKeys = (keys: Keys): string => `${JSON.stringify({ version: 1, ...inText(keys) })}\n`;

/** @throws when the text is no key file. */
export function decodeKeyFile(text: string): KeyFile {
  const file = JSON.parse(text) as { version: number; next?: unknown };
  if (file.version === 2) return { keys: pairOf(file), next: pairOf(file.next) };
  return { keys: decodeKeys(text), next: null };
}

/** @throws when the text is no key file with one pair of keys. */
export function decodeKeys(text: string): Keys {
  const file = JSON.parse(text) as { version: number };
  return file.version === 1 ? pairOf(file) : incomplete();
}

function pairOf(value: unknown): Keys {
  const { encryption = '', index = '' } = (value ?? {}) as { encryption?: string; index?: string };
  const keys = { encryption: Buffer.from(encryption, 'base64'), index: Buffer.from(index, 'base64') };
  return keys.encryption.length === 32 && keys.index.length === 32 ? keys : incomplete();
}

const incomplete = (): never => {
  throw new Error('密钥文件不完整 / The key file is not complete');
};

/** Random bytes taken from the system at a time: one call for thousands of nonces. */
const RANDOM_POOL = NONCE * 4096;
let pool = Buffer.alloc(0);
let used = 0;

function freshNonce(): Buffer {
  if (used >= pool.length) {
    pool = randomBytes(RANDOM_POOL);
    used = 0;
  }
  used += NONCE;
  return pool.subarray(used - NONCE, used);
}

/** Encrypts a short personal number: AES-256-GCM, nonce ‖ tag ‖ text. Equal numbers give different bytes. */
export function encryptNumber(keys: Keys, text: string, nonce: Buffer = freshNonce()): Buffer {
  const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce);
  const body = cipher.update(text, 'utf8');
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws when the bytes were altered or belong to another key. */
export function decryptNumber(keys: Keys, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keys.encryption, bytes.subarray(0, NONCE));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
}

/**
 * The blind index of the end of an ID number on one roll: 32 bits of an HMAC over the roll and the last four characters.
 * On another roll the same end gives another index, so what is stored groups nobody across units.
 */
export const tailIndex = (keys: Keys, roundId: string, unitId: string, number: string): number =>
  createHmac('sha256', keys.index)
    .update(`tail ${roundId} ${unitId} ${number.slice(-4)}`)
    .digest()
    .readInt32BE(0);

/** The blind index of a number: finds equal numbers without storing them (HMAC-SHA-256, first 16 bytes). */
export const blindIndex = (keys: Keys, text: string): Buffer =>
  createHmac('sha256', keys.index).update(text).digest().subarray(0, 16);

/** Names a pair of keys without telling anything of it: the first half of a SHA-256 in hexadecimal. */
export const fingerprintOf = (keys: Keys): string =>
  createHash('sha256').update(keys.encryption).update(keys.index).digest('hex').slice(0, 32);
