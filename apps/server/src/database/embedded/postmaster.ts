import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Account, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { environment } from './cluster.ts';
import type { Listening } from './listening.ts';
import { ended, postgresProcesses, signal, startMark } from './processes.ts';
import { errorCode, type Unusable, unusable } from './refusal.ts';

/** All that is needed to start a cluster's postmaster; `title` marks every one of its processes. */
export type Launch = {
  cluster: string;
  title: string;
  logFile: string;
  binaries: Binaries;
  account: Account;
  listening: Listening;
  log: (line: string) => void;
};

export type Postmaster = { kind: 'running'; child: ChildProcess; pid: number };

/** How long a fast shutdown may take, writing its last checkpoint, before it is cut short; milliseconds. */
const shutdownLimit = 120_000;
const logLimit = 16_000_000;

/**
 * The settings of every start. Nothing is traded against durability; the write-ahead log may grow far enough that a
 * bulk load is not checkpointed all the time. No statement and no DETAIL reaches the log: both carry personal data.
 */
function settings({ title, listening }: Launch): string[] {
  const values = {
    cluster_name: title,
    ...listening.settings,
    ssl: 'off',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '128MB',
    max_wal_size: '4GB',
    min_wal_size: '128MB',
    checkpoint_timeout: '15min',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Starts the postmaster and waits until it accepts connections, however long its crash recovery takes. */
export async function startPostmaster(launch: Launch): Promise<Postmaster | Unusable> {
  const { binaries, cluster, account, logFile } = launch;
  const output = await openLog(logFile);
  const before = (await output.stat()).size;
  try {
    // Detached: Ctrl-C in the terminal must reach only our own process, which then stops the database in order.
    const child = spawn(binaries.postgres, ['-D', cluster, ...settings(launch)], {
      cwd: cluster,
      env: environment(),
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
      windowsHide: true,
      ...runAs(account),
    });
    child.unref();
    const failure = new Promise<string>((done) => child.once('error', (error) => done(errorCode(error))));
    if (child.pid === undefined) return notStarted(launch, await failure);
    if (await becomesReady(child, cluster)) return { kind: 'running', child, pid: child.pid };
    const said = (await readFile(logFile)).subarray(before).toString();
    return notStarted(launch, /(?:FATAL|PANIC): +(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? '');
  } finally {
    await output.close();
  }
}

function notStarted({ logFile }: Launch, reason: string): Unusable {
  return unusable(
    `内置数据库未能启动：${reason}。详情见 ${logFile}。`,
    `The built-in database did not start: ${reason}. See ${logFile}.`,
  );
}

async function openLog(file: string) {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logLimit) await rename(file, `${file}.1`);
  return await open(file, 'a', 0o600);
}

/** The eighth line of postmaster.pid tells the state; false when the process ends before it is ready. */
async function becomesReady(child: ChildProcess, cluster: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    await sleep(10);
  }
  return false;
}

/**
 * Clears away what an earlier run left on the cluster: a postmaster whose parent was killed is shut down in order,
 * children that outlived a killed postmaster (they hold its shared memory) are killed, a stale postmaster.pid is
 * removed. Refuses when a PostgreSQL that is not ours runs on the directory.
 */
export async function clearLeftovers(launch: Launch): Promise<Unusable | { kind: 'clear' }> {
  const { cluster, title, account, binaries, log } = launch;
  const pidFile = join(cluster, 'postmaster.pid');
  const listed = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  const uid = account.kind === 'other' ? account.uid : (process.getuid?.() ?? null);
  const running = await postgresProcesses();
  const ours = running.filter((one) => one.uid === uid && one.command.includes(title)).map(({ pid }) => pid);
  if (ours.includes(listed)) {
    log(`上次没有正常退出，先停下仍在运行的数据库（进程 ${listed}） / stopping the database a killed run left behind`);
    await stopPostmaster(listed, binaries, cluster);
  } else if (running.some(({ pid }) => pid === listed) && (await startMark(listed)) !== null) {
    return unusable(
      `另一个 PostgreSQL（进程 ${listed}）正在使用 ${cluster}。请先停止它。`,
      `Another PostgreSQL (process ${listed}) is using ${cluster}. Stop it first.`,
    );
  }
  for (const pid of ours) signal(pid, 'SIGKILL');
  for (const pid of ours) await ended(pid, shutdownLimit);
  await rm(pidFile, { force: true });
  await launch.listening.clear();
  return { kind: 'clear' };
}

/** Fast shutdown: open transactions are rolled back, a checkpoint is written. Cut short only when that takes too long. */
export async function stopPostmaster(pid: number, binaries: Binaries, cluster: string): Promise<void> {
  if (process.platform === 'win32') {
    await promisify(execFile)(binaries.pgCtl, ['stop', '-D', cluster, '-m', 'fast']).catch(() =>
      signal(pid, 'SIGKILL'),
    );
    return;
  }
  signal(pid, 'SIGINT');
  if (await ended(pid, shutdownLimit)) return;
  signal(pid, 'SIGQUIT');
  if (!(await ended(pid, 10_000))) signal(pid, 'SIGKILL');
  await ended(pid, 10_000);
}

/** Resolves when the postmaster ends, with how it ended. */
export async function exited({ child }: Postmaster): Promise<ChildProcess> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child;
}
