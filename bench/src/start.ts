import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { below, compared, interleave, type Result } from './measure.ts';
import type { Place } from './place.ts';

const CLI = fileURLToPath(new URL('../../apps/cli/dist/main.js', import.meta.url));
const RUNS = 5;
const GOAL_MS = 3000;
const BARE = `const s = require('node:http').createServer((q, r) => r.end('ok')).listen(0, '127.0.0.1', () =>
  console.log('http://127.0.0.1:' + s.address().port))`;

/** From the command to the first page, on data that exist; against a Node that serves two letters. */
export async function start(place: Place): Promise<readonly Result[]> {
  const dataDir = join(place.folder, 'start');
  await firstPage(dataDir);
  const time = await interleave(RUNS, { system: () => firstPage(dataDir), node: bareNode });
  return [below(compared('second start to first page', time.system, { name: 'bare Node', time: time.node }), GOAL_MS)];
}

async function firstPage(dataDir: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--data', dataDir], { stdio: 'ignore' });
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}`);
      const address = await readFile(join(dataDir, 'server.json'), 'utf8').then(
        (text) => (JSON.parse(text) as { address: string }).address,
        () => null,
      );
      if (address !== null && (await answers(address))) return performance.now() - begun;
      await sleep(5);
    }
  } finally {
    await stop(child);
  }
}

async function bareNode(): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['-e', BARE], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  if (!(await answers(line.toString().trim()))) throw new Error('the bare server does not answer');
  const time = performance.now() - begun;
  await stop(child);
  return time;
}

/** Any page will do: without a built web application the API's own page is the first. */
async function answers(address: string): Promise<boolean> {
  const page = await fetch(`${address}/`).catch(() => null);
  if (page === null) return false;
  return page.ok || (await fetch(`${address}/api/health`)).ok;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
