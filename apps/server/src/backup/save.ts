import { access, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadKeyFile } from '../access/keys.ts';
import { type BackupHeader, type BackupRefusal, refusal } from './format.ts';
import { inspectBackup } from './read.ts';
import { PASSPHRASE_LENGTH, sealKeys } from './sealedKeys.ts';

export interface SaveInput {
  /** The bytes of the backup as they come from the server. */
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly file: string;
  /** Data directory whose keys belong to the database. */
  readonly dataDir: string;
  readonly passphrase: string;
}

export interface Saved {
  readonly kind: 'saved';
  readonly header: BackupHeader;
  readonly digest: string;
  readonly keysFile: string;
}

export const keysFileOf = (file: string): string => `${file}.keys`;

/** What keeps a backup from being written to this file, before any byte of it is asked for. */
export async function cannotSave(
  input: Pick<SaveInput, 'file' | 'dataDir' | 'passphrase'>,
): Promise<BackupRefusal | null> {
  if (input.passphrase.length < PASSPHRASE_LENGTH) {
    return refusal(
      `口令太短，至少 ${PASSPHRASE_LENGTH} 个字符。`,
      `The passphrase is too short: at least ${PASSPHRASE_LENGTH} characters.`,
    );
  }
  for (const path of [input.file, keysFileOf(input.file)]) {
    if (await exists(path)) {
      return refusal(
        `${path} 已经存在，不会覆盖。请换一个文件名。`,
        `${path} exists and is not overwritten. Choose another name.`,
      );
    }
  }
  if (!(await exists(dirname(input.file)))) {
    return refusal(
      `目录 ${dirname(input.file)} 不存在。请先建立。`,
      `The directory ${dirname(input.file)} does not exist. Make it first.`,
    );
  }
  return null;
}

/**
 * Writes a backup to `FILE` and its keys to `FILE.keys` (both mode 0600). The backup goes to `FILE.part` first, is read
 * back and checked, and gets its name when it and its keys are safely on the disk.
 */
export async function saveBackup(input: SaveInput): Promise<Saved | BackupRefusal> {
  const refused = await cannotSave(input);
  if (refused !== null) return refused;
  const part = `${input.file}.part`;
  const keysPart = `${keysFileOf(input.file)}.part`;
  try {
    await writeDown(part, input.bytes);
    const sound = await inspectBackup(part);
    if (sound.kind === 'refused') return sound;
    const { keys } = await loadKeyFile(join(input.dataDir, 'keys.json'));
    await writeDown(keysPart, [Buffer.from(await sealKeys(keys, sound.digest, input.passphrase))]);
    await rename(keysPart, keysFileOf(input.file));
    await rename(part, input.file);
    return { kind: 'saved', header: sound.header, digest: sound.digest, keysFile: keysFileOf(input.file) };
  } finally {
    await rm(part, { force: true });
    await rm(keysPart, { force: true });
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function writeDown(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}
