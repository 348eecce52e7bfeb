import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMark } from './processes.ts';
import { errorCode } from './refusal.ts';

/** Who has the data directory open. `since` is an ISO instant; `address` is null until it serves. */
export type Holder = { pid: number; user: string; address: string | null; since: string };

type Entry = Holder & { mark: string | null };

/** Our own hold on a data directory. */
export type Hold = { reportAddress(address: string): Promise<void>; release(): Promise<void> };

/**
 * Takes the data directory for this process, or names the process that has it. The lock file is created exclusively and
 * carries the holder's start time, so that a pid used again after a crash is not mistaken for the holder.
 */
export async function takeHold(dataDir: string): Promise<Hold | Holder> {
  const file = join(dataDir, 'holder.json');
  const own: Entry = {
    pid: process.pid,
    user: userName(),
    address: null,
    since: new Date().toISOString(),
    mark: await startMark(process.pid),
  };
  for (;;) {
    if (await create(file, own)) return holdOn(file, own);
    const entry = await readEntry(file);
    if (entry === 'gone') continue;
    if (entry !== 'broken' && (await isAlive(entry))) return withoutMark(entry);
    await setAside(file, entry);
  }
}

/** The name of the account this process runs under; the number where the system has no name for it. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}

async function create(file: string, entry: Entry): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(entry), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function holdOn(file: string, own: Entry): Hold {
  const isOurs = async () => {
    const entry = await readEntry(file);
    return typeof entry === 'object' && entry.pid === own.pid && entry.mark === own.mark && entry.since === own.since;
  };
  return {
    async reportAddress(address) {
      own.address = address;
      const fresh = `${file}.${own.pid}`;
      await writeFile(fresh, JSON.stringify(own), { mode: 0o644 });
      await rename(fresh, file);
    },
    async release() {
      if (await isOurs()) await rm(file, { force: true });
    },
  };
}

/** A file that is created but not yet written reads as broken; it gets a moment to be completed. */
async function readEntry(file: string): Promise<Entry | 'gone' | 'broken'> {
  for (let attempt = 0; attempt < 20; attempt++) {
    try {
      const value: unknown = JSON.parse(await readFile(file, 'utf8'));
      if (isEntry(value)) return value;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'gone';
      if (!(error instanceof SyntaxError)) throw error;
    }
    await sleep(25);
  }
  return 'broken';
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' && value !== null && 'pid' in value && Number.isInteger(value.pid) && 'mark' in value
  );
}

async function isAlive(entry: Entry): Promise<boolean> {
  const mark = await startMark(entry.pid);
  return mark !== null && (entry.mark === null || mark === entry.mark);
}

function withoutMark({ pid, user, address, since }: Entry): Holder {
  return { pid, user, address, since };
}

/**
 * Removes a dead holder's lock. Renaming is atomic, so of two starts that both saw the dead one, the slower may catch
 * the faster one's fresh lock: it then puts that back.
 */
async function setAside(file: string, dead: Entry | 'broken'): Promise<void> {
  const aside = `${file}.dead-${process.pid}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const caught = await readEntry(aside);
  const another = typeof caught === 'object' && (dead === 'broken' || caught.since !== dead.since);
  if (another && (await isAlive(caught))) await rename(aside, file);
  else await rm(aside, { force: true });
}
