import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { errorCode, type Unusable, unusable } from './refusal.ts';

const run = promisify(execFile);
const systemPath = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' };
const accountName = 'huanjie';

/** The account PostgreSQL runs under: our own, or, since it refuses root, another that root switches to. */
export type Account = { kind: 'own' } | { kind: 'other'; uid: number; gid: number };

/**
 * Chooses the account. An ordinary user runs PostgreSQL as himself. Root runs it as the owner of an existing cluster,
 * otherwise as the system account `huanjie`, which is made when absent.
 */
export async function chooseAccount(cluster: string): Promise<Account | Unusable> {
  if (process.getuid?.() !== 0) return { kind: 'own' };
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { kind: 'other', uid: owner.uid, gid: owner.gid };
  return (await lookUp()) ?? (await makeAccount());
}

/** The options of a child process that is to run under the account. */
export function runAs(account: Account): { uid?: number; gid?: number } {
  return account.kind === 'own' ? {} : { uid: account.uid, gid: account.gid };
}

async function lookUp(): Promise<Account | null> {
  try {
    const uid = await run('id', ['-u', accountName], { env: systemPath });
    const gid = await run('id', ['-g', accountName], { env: systemPath });
    return { kind: 'other', uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function makeAccount(): Promise<Account | Unusable> {
  const home = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', ...home, accountName]],
    ['adduser', ['-S', '-D', '-H', accountName]], // BusyBox
  ];
  let reason = '';
  for (const [command, args] of attempts) {
    try {
      await run(command, args, { env: systemPath });
    } catch (error) {
      reason ||= errorCode(error);
    }
    // Asked even after a failure: another start may have made the account at the same moment.
    const made = await lookUp();
    if (made) return made;
  }
  return unusable(
    `PostgreSQL 不允许以 root 运行，需要一个名为 ${accountName} 的系统账号，但未能自动创建（${reason}）。请先执行 useradd --system ${accountName}，或改用普通用户启动。`,
    `PostgreSQL refuses to run as root and needs a system account called ${accountName}, which could not be made (${reason}). Run useradd --system ${accountName} first, or start as an ordinary user.`,
  );
}

/**
 * Makes the data directory. For another account it must be traversable, not readable: every secret in it is a file of
 * mode 0600 of its own. A directory that already holds things keeps its mode.
 */
export async function makeDataDir(dataDir: string, account: Account): Promise<Unusable | { kind: 'made' }> {
  try {
    const mode = account.kind === 'own' ? 0o700 : 0o711;
    const first = await mkdir(dataDir, { recursive: true, mode });
    if (first !== undefined) {
      for (let made = resolve(dataDir); made.length >= resolve(first).length; made = dirname(made)) {
        await chmod(made, mode);
        if (dirname(made) === made) break;
      }
    } else if ((await readdir(dataDir)).length === 0 && account.kind === 'other') {
      await chmod(dataDir, mode);
    }
    return { kind: 'made' };
  } catch (error) {
    return unusable(
      `数据目录 ${dataDir} 无法使用（${errorCode(error)}）。请检查路径和权限，或用 --data 指定另一个目录。`,
      `The data directory ${dataDir} cannot be used (${errorCode(error)}). Check the path and its permissions, or name another with --data.`,
    );
  }
}

/** Refuses when a directory on the way to `dir` cannot be entered by the account. */
export async function checkReachable(dir: string, account: Account): Promise<Unusable | { kind: 'reachable' }> {
  if (account.kind === 'own') return { kind: 'reachable' };
  const way = [resolve(dir)];
  for (let at = resolve(dir); dirname(at) !== at; at = dirname(at)) way.unshift(dirname(at));
  // Asked of the system itself, in that account: access lists count as well as modes.
  const script = 'for d; do cd "$d" 2>/dev/null || { printf %s "$d"; exit 0; }; done';
  try {
    const options = { ...runAs(account), env: systemPath, cwd: '/' };
    const { stdout: closed } = await run('/bin/sh', ['-c', script, 'sh', ...way], options);
    if (closed === '') return { kind: 'reachable' };
    return unusable(
      `以 root 启动时，数据库由系统账号 ${accountName}（uid ${account.uid}）运行，而它进不了目录 ${closed}。请把数据放到别处（例如 --data /var/lib/huanjie），或执行 chmod o+x "${closed}"。`,
      `Started as root, the database runs under the system account ${accountName} (uid ${account.uid}), which cannot enter the directory ${closed}. Keep the data elsewhere (for instance --data /var/lib/huanjie), or run chmod o+x "${closed}".`,
    );
  } catch (error) {
    return unusable(
      `无法切换到系统账号 uid ${account.uid}（${errorCode(error)}）。请改用普通用户启动。`,
      `Could not switch to the system account uid ${account.uid} (${errorCode(error)}). Start as an ordinary user instead.`,
    );
  }
}
