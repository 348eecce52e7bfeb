import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A running process as its command line shows it; `uid` is null where the system does not tell. */
export type RunningProcess = { pid: number; uid: number | null; command: string };

/**
 * What distinguishes this process from a later one that gets the same pid: the moment it started.
 * Null when no such process runs (a zombie counts as ended: in a container nobody may ever reap it).
 */
export async function startMark(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    if (line === null) return null;
    // The name, in parentheses, may itself hold spaces and parentheses: count from the last one.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    return `${boot.trim()}:${fields[19]}`;
  }
  const [file, args] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`]]
      : ['ps', ['-o', 'stat=,lstart=', '-p', String(pid)]];
  const answer = await run(file as string, args as string[]).catch(() => null);
  const mark = answer?.stdout.trim() ?? '';
  if (mark === '' || mark.startsWith('Z')) return null;
  return mark.replace(/^\S+\s+(?=\S+ )/, '');
}

/** Every process that runs a program called `postgres`. */
export async function postgresProcesses(): Promise<RunningProcess[]> {
  const all = process.platform === 'linux' ? await fromProc() : await fromLister();
  // The server runs by its path; its children have written a title over theirs.
  return all.filter(
    ({ command }) => command.startsWith('postgres: ') || /^[^\0]*[/\\]postgres(\.exe"?)?(?:[\0 ]|$)/.test(command),
  );
}

async function fromProc(): Promise<RunningProcess[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid): Promise<RunningProcess | null> => {
      try {
        const [owner, command] = await Promise.all([stat(`/proc/${pid}`), readFile(`/proc/${pid}/cmdline`, 'utf8')]);
        return command === '' ? null : { pid, uid: owner.uid, command };
      } catch {
        return null; // it ended while we looked
      }
    }),
  );
  return found.filter((one) => one !== null);
}

async function fromLister(): Promise<RunningProcess[]> {
  const windows = process.platform === 'win32';
  const script = 'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) - $($_.CommandLine)" }';
  const { stdout } = windows
    ? await run('powershell', ['-NoProfile', '-Command', script], { maxBuffer: 16_000_000 })
    : await run('ps', ['-axww', '-o', 'pid=,uid=,command='], { maxBuffer: 16_000_000 });
  return stdout.split('\n').flatMap((line) => {
    const match = /^\s*(\d+)\s+(\d+|-)\s+(.+)$/.exec(line);
    if (!match) return [];
    return [{ pid: Number(match[1]), uid: match[2] === '-' ? null : Number(match[2]), command: match[3] as string }];
  });
}

/** Sends a signal; false when the process is already gone. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Waits until the process has ended; false when it still runs after `limit` milliseconds. */
export async function ended(pid: number, limit: number): Promise<boolean> {
  const until = Date.now() + limit;
  while ((await startMark(pid)) !== null) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
}
