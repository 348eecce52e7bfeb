import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { decodeKeys, encodeKeys, type Keys } from '../access/keys.ts';
import { type BackupRefusal, refusal } from './format.ts';

const KDF = { name: 'scrypt', N: 2 ** 17, r: 8, p: 1 } as const;
const SALT = 16;
const NONCE = 12;

/** The shortest passphrase that protects the keys of a backup. */
export const PASSPHRASE_LENGTH = 8;

interface KeysFile {
  readonly kind: 'huanjie-keys';
  readonly version: 1;
  readonly kdf: { readonly name: string; readonly N: number; readonly r: number; readonly p: number };
  readonly salt: string;
  readonly nonce: string;
  readonly tag: string;
  readonly sealed: string;
}

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  derive(passphrase.normalize('NFC'), salt, 32, { N: KDF.N, r: KDF.r, p: KDF.p, maxmem: 256 * KDF.N * KDF.r });

/**
 * The text of a keys file: the keys that protect personal data, and the digest of the backup they belong to, sealed by a
 * passphrase (scrypt, AES-256-GCM). Whoever alters the backup and its trailer cannot alter the digest in here.
 */
export async function sealKeys(keys: Keys, digest: string, passphrase: string): Promise<string> {
  const salt = randomBytes(SALT);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce);
  const sealed = Buffer.concat([
    cipher.update(JSON.stringify({ keys: encodeKeys(keys), digest }), 'utf8'),
    cipher.final(),
  ]);
  const file: KeysFile = {
    kind: 'huanjie-keys',
    version: 1,
    kdf: KDF,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Opens a keys file for the backup with this digest. */
export async function openKeys(
  text: string,
  digest: string,
  passphrase: string,
): Promise<{ readonly kind: 'opened'; readonly keys: Keys } | BackupRefusal> {
  const file = parse(text);
  if (file === null) {
    return refusal(
      '密钥文件（.keys）不完整或不是换届系统的密钥文件。请与备份文件一起重新复制。',
      'The keys file (.keys) is incomplete or none of ours. Copy it again together with the backup.',
    );
  }
  const plain = await decrypt(file, passphrase);
  if (plain === null) {
    return refusal(
      '口令不对，或密钥文件（.keys）被改动。请核对口令。',
      'The passphrase is wrong, or the keys file (.keys) was altered. Check the passphrase.',
    );
  }
  const content = JSON.parse(plain) as { keys: string; digest: string };
  if (content.digest === digest) return { kind: 'opened', keys: decodeKeys(content.keys) };
  return refusal(
    '密钥文件（.keys）属于另一份备份，或备份文件被改动过。请使用同一次备份生成的两个文件。',
    'The keys file (.keys) belongs to another backup, or the backup was altered. Use the two files of one backup.',
  );
}

function parse(text: string): KeysFile | null {
  try {
    const file = JSON.parse(text) as KeysFile;
    const { kdf } = file;
    const isOurs = file.kind === 'huanjie-keys' && file.version === 1;
    const isKdf = kdf.name === KDF.name && kdf.N === KDF.N && kdf.r === KDF.r && kdf.p === KDF.p;
    const isText = [file.salt, file.nonce, file.tag, file.sealed].every((part) => typeof part === 'string');
    return isOurs && isKdf && isText ? file : null;
  } catch {
    return null;
  }
}

async function decrypt(file: KeysFile, passphrase: string): Promise<string | null> {
  const bytes = (part: string) => Buffer.from(part, 'base64');
  const key = await keyOf(passphrase, bytes(file.salt));
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(file.nonce), { authTagLength: 16 });
    decipher.setAuthTag(bytes(file.tag));
    return decipher.update(bytes(file.sealed), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
