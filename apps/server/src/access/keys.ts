import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Keys that protect personal data. They live in a file of their own, never in the database. */
export interface Keys {
  readonly encryption: Buffer;
  readonly index: Buffer;
}

const NONCE = 12;
const TAG = 16;

/** Reads the key file, or makes it (mode 0600) on the first start. */
export async function loadKeys(path: string): Promise<Keys> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return decodeKeys(text);
  const keys = { encryption: randomBytes(32), index: randomBytes(32) };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, encodeKeys(keys), { mode: 0o600, flag: 'wx' });
  return keys;
}

/** The text of a key file. */
export const encodeKeys = (keys: Keys): string =>
  `${JSON.stringify({ version: 1, encryption: keys.encryption.toString('base64'), index: keys.index.toString('base64') })}\n`;

/** @throws when the text is no key file. */
export function decodeKeys(text: string): Keys {
  const { version, encryption, index } = JSON.parse(text) as { version: number; encryption: string; index: string };
  const keys = { encryption: Buffer.from(encryption, 'base64'), index: Buffer.from(index, 'base64') };
  if (version !== 1 || keys.encryption.length !== 32 || keys.index.length !== 32) {
    throw new Error('密钥文件不完整 / The key file is not complete');
  }
  return keys;
}

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
