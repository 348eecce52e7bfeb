import { randomBytes } from 'node:crypto';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type ServerType, serve as serveHttp } from '@hono/node-server';
import { createApp } from './http/app.ts';
import { startRollChecker } from './imports/rollChecker.ts';
import { startChecker } from './stages/reporting/index.ts';
import type { OpenSystem } from './system.ts';

export interface ServeOptions {
  readonly system: OpenSystem;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly webFolder: string | null;
  /** Whether reports are checked for anybody, signed in or not. */
  readonly publicCheck?: boolean;
}

export interface Serving {
  /** Address to open in a browser. */
  readonly address: string;
  /** True when the wished port was taken and the next free one serves. */
  readonly movedFrom: number | null;
  close(): Promise<void>;
}

/** How many ports after the wished one are tried. */
const PORTS_TRIED = 50;

/**
 * Serves the system. The address and an operator token stand in `DIR/server.json` (mode 0600), so that the command line
 * on this machine finds the running server.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const operator = { token: randomBytes(32).toString('base64url'), osUser: userInfo().username };
  const checker = startChecker();
  const rollChecker = startRollChecker();
  const app = createApp({
    services: options.system.services,
    pool: options.system.database.pool,
    operator,
    webFolder: options.webFolder,
    publicCheck: options.publicCheck === true,
    checker,
    rollChecker,
  });
  const port = await freePort(options.host, options.port);
  const server = await new Promise<ServerType>((resolve) => {
    const started = serveHttp({ fetch: app.fetch, hostname: options.host, port }, () => resolve(started));
  });
  const bound = server.address();
  const actual = bound !== null && typeof bound === 'object' ? bound.port : port;
  const address = `http://${options.host === '127.0.0.1' || options.host === '0.0.0.0' ? 'localhost' : options.host}:${actual}`;
  const file = join(options.dataDir, 'server.json');
  await writeFile(
    file,
    JSON.stringify({ address: `http://${reachable(options.host)}:${actual}`, token: operator.token, pid: process.pid }),
    { mode: 0o600 },
  );
  await chmod(file, 0o600);
  await options.system.reportAddress(address);
  return {
    address,
    movedFrom: options.port !== 0 && actual !== options.port ? options.port : null,
    close: async () => {
      await rm(file, { force: true });
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all([checker.close(), rollChecker.close()]);
    },
  };
}

const reachable = (host: string) => (host === '0.0.0.0' ? '127.0.0.1' : host);

async function freePort(host: string, wished: number): Promise<number> {
  if (wished === 0) return 0;
  for (let port = wished; port < wished + PORTS_TRIED; port += 1) if (await isFree(host, port)) return port;
  return 0;
}

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
