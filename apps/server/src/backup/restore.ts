import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { encodeKeys, type Keys } from '../access/keys.ts';
import { takeHold } from '../database/embedded/holder.ts';
import { TABLES } from '../database/manifest.ts';
import { overClient } from '../imports/import.ts';
import { type Verification, verifyChains } from '../journal/verify.ts';
import { type OpenSystem, openSystem } from '../system.ts';
import { type BackupHeader, type BackupRefusal, refusal, type TableHeader } from './format.ts';
import { analyzeStatement, appliedMigrations, copyInStatement, describeTables, tablesWithRows } from './queries.ts';
import { inspectBackup, readTables } from './read.ts';
import { keysFileOf } from './save.ts';
import { openKeys } from './sealedKeys.ts';

export interface RestoreInput {
  readonly file: string;
  readonly passphrase: string;
  readonly dataDir: string;
  readonly databaseUrl?: string | undefined;
  /** Puts the restored database in the place of one that holds data, which is set aside and kept. */
  readonly replace: boolean;
}

export interface Restored {
  readonly kind: 'restored';
  readonly header: BackupHeader;
  readonly verification: Verification;
  /** Folder that now holds what stood there before; null when nothing did. */
  readonly setAside: string | null;
}

/** Restores a backup. Everything is checked before anything is touched; a refusal leaves all as it was. */
export async function restoreBackup(input: RestoreInput): Promise<Restored | BackupRefusal> {
  const sound = await inspectBackup(input.file);
  if (sound.kind === 'refused') return sound;
  const text = await readFile(keysFileOf(input.file), 'utf8').catch(() => null);
  if (text === null) {
    return refusal(
      `找不到密钥文件 ${keysFileOf(input.file)}。没有它，证件号码无法解密；请把它放在备份文件旁边。`,
      `The keys file ${keysFileOf(input.file)} is missing. Without it ID numbers cannot be decrypted; put it beside the backup.`,
    );
  }
  const opened = await openKeys(text, sound.digest, input.passphrase);
  if (opened.kind === 'refused') return opened;
  const misfit = await findMisfit(sound.header);
  if (misfit !== null) return misfit;
  const work: Work = { input, header: sound.header, keys: opened.keys };
  if (!input.replace) return restoreEmpty(work, input.dataDir);
  if (input.databaseUrl !== undefined) {
    return refusal(
      '--replace 只用于内置数据库。请为 --database-url 指定一个空的数据库。',
      '--replace is for the built-in database only. Name an empty database with --database-url.',
    );
  }
  return restoreInPlaceOf(work);
}

interface Work {
  readonly input: RestoreInput;
  readonly header: BackupHeader;
  readonly keys: Keys;
}

const MIGRATIONS = new URL('../database/migrations/', import.meta.url);

/** A backup fits this program when it has the same migrations and the tables of the manifest. */
async function findMisfit(header: BackupHeader): Promise<BackupRefusal | null> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  const here = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, MIGRATIONS), 'utf8');
      return { name, sha256: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex') };
    }),
  );
  const tables = header.tables.map((table) => table.name).sort();
  const fits = sameMigrations(header.migrations, here) && tables.join() === Object.keys(TABLES).sort().join();
  return fits ? null : otherVersion(header);
}

const sameMigrations = (a: BackupHeader['migrations'], b: BackupHeader['migrations']): boolean =>
  a.length === b.length && a.every((one, at) => one.name === b[at]?.name && one.sha256 === b[at]?.sha256);

const otherVersion = (header: BackupHeader): BackupRefusal =>
  refusal(
    `这份备份由版本 ${header.version} 生成，数据库结构与本程序不同。请用那个版本恢复，再升级。`,
    `This backup was made by version ${header.version}, whose schema differs from this program's. Restore it with that version, then upgrade.`,
  );

async function openTarget(input: RestoreInput, dataDir: string): Promise<OpenSystem | BackupRefusal> {
  const opened = await openSystem({
    dataDir,
    practiceAccounts: false,
    ...(input.databaseUrl === undefined ? {} : { databaseUrl: input.databaseUrl }),
  });
  if (opened.kind === 'open') return opened.system;
  if (opened.kind === 'unusable') return refusal(opened.zh, opened.en);
  return beingServed(dataDir, opened.holder);
}

const beingServed = (dataDir: string, holder: { readonly pid: number; readonly user: string }): BackupRefusal =>
  refusal(
    `数据目录 ${dataDir} 正由进程 ${holder.pid}（${holder.user}）使用。请先停止它，再恢复。`,
    `The data directory ${dataDir} is in use by process ${holder.pid} (${holder.user}). Stop it first, then restore.`,
  );

async function restoreEmpty(work: Work, dataDir: string): Promise<Restored | BackupRefusal> {
  const system = await openTarget(work.input, dataDir);
  if ('kind' in system) return system;
  try {
    const { db, pool } = system.database;
    if (!sameMigrations(work.header.migrations, await appliedMigrations(db))) return otherVersion(work.header);
    const [held] = await tablesWithRows(db);
    if (held !== undefined) {
      return refusal(
        '目标数据库里已有数据，没有恢复。请用 --data 指定一个新目录，或加 --replace（原有数据会移到一旁保留）。',
        'The target already holds data; nothing was restored. Name a new directory with --data, or add --replace (what is there is set aside and kept).',
      );
    }
    await loadTables(pool, work, () => installKeys(dataDir, work.keys));
    return { kind: 'restored', header: work.header, verification: await verifyChains(db), setAside: null };
  } finally {
    await system.close();
  }
}

/** Fills all tables in one transaction; `beforeCommit` puts the keys in place, without which the data are of no use. */
async function loadTables(pool: pg.Pool, work: Work, beforeCommit: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    let at: { table: TableHeader; write(bytes: Buffer): Promise<void>; end(): Promise<void> } | null = null;
    for await (const event of readTables(work.input.file)) {
      if (event.kind === 'header') continue;
      if (at === null || at.table !== event.table) {
        await at?.end();
        at = { table: event.table, ...copyInto(client, event.table) };
      }
      await at.write(event.bytes);
    }
    await at?.end();
    await checkRows(client, work.header);
    await beforeCommit();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function copyInto(client: pg.PoolClient, table: TableHeader) {
  const stream = client.query(copyFrom(copyInStatement(table)));
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  return {
    async write(bytes: Buffer): Promise<void> {
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), failed]);
    },
    async end(): Promise<void> {
      const finished = once(stream, 'finish');
      stream.end();
      await Promise.race([finished, failed]);
      // Without statistics the foreign keys of the tables that follow are checked by going through this one row by row.
      await client.query(analyzeStatement(table));
    },
  };
}

async function checkRows(client: pg.PoolClient, header: BackupHeader): Promise<void> {
  const arrived = new Map((await describeTables(overClient(client))).map((table) => [table.name, table.rows]));
  const wrong = header.tables.find((table) => arrived.get(table.name) !== table.rows);
  if (wrong !== undefined) throw new Error(`table ${wrong.name} did not arrive whole`);
}

/** Puts the backup's keys in place. Keys of an empty database protect nothing, but are kept beside. */
async function installKeys(dataDir: string, keys: Keys): Promise<void> {
  const path = join(dataDir, 'keys.json');
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === encodeKeys(keys)) return;
  if (before !== null) await rename(path, `${path}.before-${stamp()}`);
  await writeFile(path, encodeKeys(keys), { mode: 0o600, flag: 'wx' });
}

const stamp = (): string => new Date().toISOString().replace(/[-:]|\.\d+/g, '');

/** Restores into a fresh place inside the data directory and then exchanges the two. */
async function restoreInPlaceOf(work: Work): Promise<Restored | BackupRefusal> {
  const { dataDir } = work.input;
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const hold = await takeHold(dataDir);
  if ('pid' in hold) return beingServed(dataDir, hold);
  const fresh = join(dataDir, `restoring-${process.pid}`);
  try {
    const running = await livePostmaster(dataDir);
    if (running !== null) {
      return refusal(
        `上次没有正常退出，数据库进程 ${running} 仍在运行。请启动一次 huanjie serve 再正常停止，然后恢复。`,
        `A killed run left the database process ${running} behind. Start huanjie serve once, stop it in order, then restore.`,
      );
    }
    await rm(fresh, { recursive: true, force: true });
    const restored = await restoreEmpty(work, fresh);
    if (restored.kind === 'refused') return restored;
    return { ...restored, setAside: await exchange(dataDir, fresh) };
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await hold.release();
  }
}

/** What makes up a system's data: the cluster and the keys. */
const PARTS = ['postgres', 'keys.json'] as const;

async function exchange(dataDir: string, fresh: string): Promise<string | null> {
  const there = (await readdir(dataDir)).filter((name) => PARTS.some((part) => part === name));
  const aside = join(dataDir, `before-restore-${stamp()}`);
  if (there.length > 0) await mkdir(aside, { mode: 0o700 });
  for (const name of there) await rename(join(dataDir, name), join(aside, name));
  for (const name of PARTS) await rename(join(fresh, name), join(dataDir, name));
  return there.length > 0 ? aside : null;
}

async function livePostmaster(dataDir: string): Promise<number | null> {
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : null;
  }
}
