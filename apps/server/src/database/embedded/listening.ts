import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Account } from './account.ts';

/**
 * Where the server listens: a socket in a private directory, or, on Windows, a free port of 127.0.0.1. `clear` removes
 * what a killed server left there, `close` the place itself.
 */
export type Listening = {
  host: string;
  port: number;
  settings: Record<string, string>;
  clear(): Promise<void>;
  close(): Promise<void>;
};

/** A short name for a cluster, the same at every start. */
export function shortName(cluster: string): string {
  return `huanjie-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`;
}

/**
 * Prepares the place to listen. A socket's path may have 107 bytes at most, which a data directory's own path can
 * exceed: so it lies in `/tmp`, in a directory that only the database's account may enter.
 */
export async function prepareListening(cluster: string, account: Account): Promise<Listening> {
  if (process.platform === 'win32') return onPort(await freePort());
  const uid = account.kind === 'other' ? account.uid : process.getuid?.();
  const wanted = `/tmp/${shortName(cluster)}`;
  const made = await mkdir(wanted, { mode: 0o700 }).then(
    () => true,
    () => false,
  );
  const found = made ? null : await lstat(wanted).catch(() => null);
  const trusted = found?.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;
  // Somebody else may have taken the name in the shared /tmp: then any free one does.
  const dir = made || trusted ? wanted : await mkdtemp('/tmp/huanjie-');
  await chmod(dir, 0o700);
  if (account.kind === 'other') await chown(dir, account.uid, account.gid);
  return {
    host: dir,
    port: 5432,
    settings: {
      listen_addresses: '',
      port: '5432',
      unix_socket_directories: dir,
      unix_socket_permissions: '0700',
    },
    // PostgreSQL takes the lock of a killed server for a live one's if its pid is in use again, or not yet reaped.
    clear: async () => {
      for (const name of await readdir(dir)) await rm(join(dir, name), { force: true });
    },
    close: () => rm(dir, { recursive: true, force: true }),
  };
}

function onPort(port: number): Listening {
  const settings = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' };
  return { host: '127.0.0.1', port, settings, clear: async () => {}, close: async () => {} };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
  return address.port;
}
