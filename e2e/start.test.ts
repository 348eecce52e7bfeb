import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dataFolder, type Running, run, siteOf } from './processes.ts';

type Job = { subject: string; state: string; done: number; total: number };
const ADDRESS = /→ {2}(http:\S+)/;
const VILLAGE = '5f0c9a50-2010-4305-8a14-990103000000';

let folder: Awaited<ReturnType<typeof dataFolder>>;
let running: Running | null = null;

const start = async (...more: string[]): Promise<string> => {
  running = run(['serve', '--demo', '--port', '0', '--data', folder.path, ...more]);
  return (await running.printed(ADDRESS))[1] ?? '';
};

const kill = async (): Promise<void> => {
  running?.process.kill('SIGKILL');
  await running?.ended;
};

const villageJob = async (): Promise<Job | undefined> =>
  (await ask<Job[]>(await siteOf(folder.path), '/jobs')).find((job) => job.subject === VILLAGE);

/** Looks again until it holds; the test's own time limit bounds it. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 250));
}

beforeAll(async () => {
  folder = await dataFolder('换届 e2e-');
});
afterAll(async () => {
  running?.process.kill('SIGTERM');
  await running?.ended;
  await folder.remove();
});

describe('npm start, as processes', () => {
  it('opens pages once the township round is in, and loads the others behind', async () => {
    const address = await start();
    const page = await (await fetch(address)).text();
    expect(page).toContain('<div id="root">');
    expect(running?.output()).toContain('huanjie-demo');
  });

  it('keeps a log of its requests that names nobody and holds no token', async () => {
    const site = await siteOf(folder.path);
    await ask(site, '/rounds');
    const read = () => readFile(join(folder.path, 'huanjie.log'), 'utf8');
    await until(async () => (await read()).includes('"route":"/api/rounds"'));
    expect(await read()).not.toContain(site.token);
  });

  it('survives kill -9 of the server in the middle of loading: the next start goes on where it stopped', async () => {
    await until(async () => ((await villageJob())?.done ?? 0) > 30_000);
    await kill();
    await start();
    await until(async () => (await villageJob())?.state === 'done');
    const voters = await ask<{ total: number }>(await siteOf(folder.path), `/rounds/${VILLAGE}/voters?pageSize=1`);
    expect(voters.total).toBe(247_049);
    expect(await ask(await siteOf(folder.path), '/journal/verify')).toMatchObject({ broken: [] });
  }, 400_000);

  it('says who holds the data when started twice', async () => {
    const second = run(['serve', '--port', '0', '--data', folder.path]);
    expect(await second.ended).toBe(2);
    expect(second.output()).toContain(String(running?.process.pid));
    expect(second.output()).toContain((await siteOf(folder.path)).address.split(':').at(-1));
    expect(second.output()).not.toMatch(/\bat .*\.js:/);
  });

  it('answers again by itself after kill -9 of the database', async () => {
    const pidFile = join(folder.path, 'postgres', 'postmaster.pid');
    const postmaster = async () => Number((await readFile(pidFile, 'utf8').catch(() => '0')).split('\n')[0]);
    const killed = await postmaster();
    process.kill(killed, 'SIGKILL');
    const site = await siteOf(folder.path);
    // A process of the old database may answer once more before it notices: wait for the new one.
    await until(async () => ![0, killed].includes(await postmaster()));
    await until(() =>
      ask(site, '/rounds').then(
        () => true,
        () => false,
      ),
    );
    expect((await ask<unknown[]>(site, '/rounds')).length).toBe(3);
  });

  it('stops all it started on Ctrl-C, and starts again quickly', async () => {
    running?.process.kill('SIGINT');
    expect(await running?.ended).toBe(0);
    const left = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout;
    expect(left).not.toContain(folder.path);
    await start();
    expect((await ask<unknown[]>(await siteOf(folder.path), '/rounds')).length).toBe(3);
  });

  it('takes the next free port when the wished one is taken, and says so', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    running?.process.kill('SIGTERM');
    await running?.ended;
    running = run(['serve', '--port', String(port), '--data', folder.path]);
    const [, address] = await running.printed(ADDRESS);
    expect(address).not.toContain(`:${port}`);
    expect(running.output()).toContain(String(port));
    taken.close();
  });
});

describe('a newer Node', () => {
  it('serves the same system', async () => {
    running?.process.kill('SIGTERM');
    await running?.ended;
    const node = process.env.HUANJIE_NEWER_NODE;
    if (node === undefined) throw new Error('HUANJIE_NEWER_NODE names the newer Node; npm test sets it');
    running = run(['serve', '--port', '0', '--data', folder.path], { node });
    await running.printed(ADDRESS);
    const rounds = await ask<{ kind: string }[]>(await siteOf(folder.path), '/rounds');
    expect(rounds.map((round) => round.kind).sort()).toEqual(['community', 'township', 'village']);
  });
});
