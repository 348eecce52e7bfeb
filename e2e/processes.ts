import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../apps/cli/dist/main.js', import.meta.url));

/** A data directory of one's own that the database's account can enter. */
export async function dataFolder(name = 'huanjie-e2e-'): Promise<{ path: string; remove(): Promise<void> }> {
  const outer = await mkdtemp(join(tmpdir(), name));
  await chmod(outer, 0o755);
  return {
    path: join(outer, 'data'),
    remove: () => rm(outer, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  };
}

export interface Running {
  readonly process: ChildProcess;
  /** Everything it printed so far, both streams. */
  output(): string;
  /** Resolves when the output matches; rejects when the process ends first. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
}

/** Runs the built command line as a process of its own. */
export function run(args: readonly string[], options: { node?: string; env?: NodeJS.ProcessEnv } = {}): Running {
  const child = spawn(options.node ?? process.execPath, [CLI, ...args], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return {
    process: child,
    output: () => output,
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output);
          if (found === null) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`ended before ${pattern}: ${output}`)));
      }),
  };
}

export interface Site {
  readonly address: string;
  readonly token: string;
}

/** Where a running system serves, with the operator's token. */
export async function siteOf(folder: string): Promise<Site> {
  return JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')) as Site;
}

/** Asks the API as the operator. */
export async function ask<T>(site: Site, path: string): Promise<T> {
  const response = await fetch(`${site.address}/api${path}`, { headers: { authorization: `Bearer ${site.token}` } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
