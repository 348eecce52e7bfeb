import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { userName } from './holder.ts';
import { errorCode, type Unusable, unusable } from './refusal.ts';

const run = promisify(execFile);
const passwordFile = 'huanjie-password';
const half = 'postgres.initialising-';

/** The superuser and database of the embedded cluster. */
export const superuser = 'huanjie';
export const database = 'postgres';

/** Where the cluster lies in the data directory. */
export function clusterDir(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** The environment of every PostgreSQL program: nothing inherited, so that no PG… variable of the user's gets in. */
export function environment(): NodeJS.ProcessEnv {
  const windows = process.platform === 'win32';
  return { PATH: process.env.PATH, LC_ALL: 'C', ...(windows && { SystemRoot: process.env.SystemRoot }) };
}

/**
 * Makes the cluster where there is none, and reads its password. The new cluster is initialised under another name,
 * with its password inside, and renamed when complete: a start killed half-way leaves nothing that looks like one.
 */
export async function prepareCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account,
): Promise<{ password: string } | Unusable> {
  const cluster = clusterDir(dataDir);
  for (const name of await readdir(dataDir)) {
    // Tried again while an initdb that outlived its killed parent still writes there; it then fails and ends.
    const patiently = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };
    if (name.startsWith(half)) await rm(join(dataDir, name), patiently);
  }
  if (!(await lstat(cluster).catch(() => null))) {
    const refusal = await initialise(dataDir, binaries, account);
    if (refusal) return refusal;
  }
  return (await checkVersion(cluster, binaries.major)) ?? (await openCluster(cluster, account));
}

async function initialise(dataDir: string, binaries: Binaries, account: Account): Promise<Unusable | null> {
  const fresh = join(dataDir, `${half}${process.pid}`);
  const password = randomBytes(24).toString('base64url');
  try {
    await mkdir(fresh, { mode: 0o700 });
    const handover = join(dataDir, `${half}password`);
    await writeFile(handover, password, { mode: 0o600 });
    await giveTo(account, fresh, handover);
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = ['--auth=scram-sha-256', `--username=${superuser}`, `--pwfile=${handover}`];
    const options = { cwd: fresh, env: environment(), ...runAs(account) };
    await run(binaries.initdb, ['-D', fresh, ...locale, ...access], options);
    await writeFile(join(fresh, passwordFile), password, { mode: 0o600 });
    await giveTo(account, join(fresh, passwordFile));
    await rm(handover);
    await rename(fresh, clusterDir(dataDir));
    return null;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    return notInitialised(dataDir, error);
  }
}

function notInitialised(dataDir: string, error: unknown): Unusable {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  const reason = output.split('\n').find((line) => line.includes('error')) ?? errorCode(error);
  if (/user does not exist|could not look up/.test(output)) {
    return unusable(
      `当前账号（${userName()}）没有登记在系统账号表（/etc/passwd）里，PostgreSQL 不肯为它建库。请换一个系统登记过的账号启动。`,
      `The account in use (${userName()}) is not in the system's list (/etc/passwd), and PostgreSQL makes no database for such a one. Start under a listed account.`,
    );
  }
  return unusable(`未能在 ${dataDir} 建立数据库：${reason}`, `The database could not be made in ${dataDir}: ${reason}`);
}

async function checkVersion(cluster: string, major: number): Promise<Unusable | null> {
  const text = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (text === null) {
    return unusable(
      `${cluster} 不是 PostgreSQL 的数据目录，也不能覆盖它。请把它移走，或用 --data 指定另一个目录。`,
      `${cluster} is not a PostgreSQL data directory, and is not to be overwritten. Move it away, or name another with --data.`,
    );
  }
  const made = Number.parseInt(text, 10);
  if (made === major) return null;
  const [zh, en] = made > major ? ['较新', 'newer'] : ['较旧', 'older'];
  return unusable(
    `${cluster} 由${zh}的 PostgreSQL ${made} 建立，本程序自带的是 PostgreSQL ${major}，打不开它。请用建立它的那一版换届程序做备份（huanjie backup），再在新目录中恢复（huanjie restore）。`,
    `${cluster} was made by the ${en} PostgreSQL ${made}; this program brings PostgreSQL ${major}, which cannot open it. Back up (huanjie backup) with the release of Huanjie that made it, and restore (huanjie restore) into a new directory.`,
  );
}

/** Hands a cluster that root copied here to the account, and reads the password. */
async function openCluster(cluster: string, account: Account): Promise<{ password: string } | Unusable> {
  try {
    if (account.kind === 'other' && (await lstat(cluster)).uid === 0) {
      for (const name of await readdir(cluster, { recursive: true })) await giveTo(account, join(cluster, name));
      await giveTo(account, cluster);
    }
    // PostgreSQL refuses a directory that others can read, as a plain copy may be.
    if (process.platform !== 'win32') await chmod(cluster, 0o700);
    return { password: (await readFile(join(cluster, passwordFile), 'utf8')).trim() };
  } catch (error) {
    return unusable(
      `打不开数据库目录 ${cluster}（${errorCode(error)}）。请用建立它的账号启动；若缺少 ${passwordFile} 文件，请从备份中取回。`,
      `The database directory ${cluster} cannot be opened (${errorCode(error)}). Start under the account that made it; if the file ${passwordFile} is missing, fetch it from a backup.`,
    );
  }
}

async function giveTo(account: Account, ...paths: string[]): Promise<void> {
  if (account.kind === 'own') return;
  for (const path of paths) await chown(path, account.uid, account.gid);
}
