import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, checkReachable, chooseAccount, makeDataDir } from './account.ts';
import { prepareBinaries } from './binaries.ts';
import { clusterDir, database, prepareCluster, superuser } from './cluster.ts';
import { type Hold, type Holder, takeHold } from './holder.ts';
import { prepareListening, shortName } from './listening.ts';
import { clearLeftovers, type Launch, startPostmaster } from './postmaster.ts';
import { errorCode, isUnusable, type Unusable, unusable } from './refusal.ts';
import { supervise } from './supervision.ts';

export type { Holder } from './holder.ts';
export type { Unusable } from './refusal.ts';

/** What `pg` needs to connect; `host` is the directory of the socket, or 127.0.0.1. */
export type Connection = { host: string; port: number; user: string; database: string; password: string };

/** A running embedded PostgreSQL. */
export type EmbeddedDatabase = {
  /** The connection as a URL, for programs that take one. */
  url: string;
  connection: Connection;
  /** Leaves word where this process serves, so that a second start on the same data can say so. */
  reportAddress(address: string): Promise<void>;
  /** Calls back after every unexpected end of the server; it is restarted by itself, and a pool reconnects. */
  onCrash(listener: (description: string) => void): void;
  /** Shuts the server down in order, waits for it and gives the data directory free. May be called twice. */
  stop(): Promise<void>;
};

export type StartResult = { kind: 'started'; database: EmbeddedDatabase } | { kind: 'held'; holder: Holder } | Unusable;

/**
 * Starts the embedded PostgreSQL on a data directory, making what is absent and clearing up after a run that was
 * killed. Another live process on the directory is named (`held`); what a person must mend is said in words
 * (`unusable`).
 */
export async function startEmbedded(options: { dataDir: string; log?: (line: string) => void }): Promise<StartResult> {
  const account = await chooseAccount(clusterDir(options.dataDir));
  if (isUnusable(account)) return account;
  const made = await makeDataDir(options.dataDir, account);
  if (isUnusable(made)) return made;
  // One spelling of the path, whatever links lead to it: the cluster's processes are recognised by it.
  const dataDir = await realpath(options.dataDir);
  const reachable = await checkReachable(dataDir, account);
  if (isUnusable(reachable)) return reachable;
  let hold: Hold | Holder;
  try {
    hold = await takeHold(dataDir);
  } catch (error) {
    return noAccess(dataDir, error);
  }
  if ('pid' in hold) return { kind: 'held', holder: hold };
  try {
    const result = await startHeld(dataDir, account, hold, options.log ?? (() => {}));
    if (result.kind !== 'started') await hold.release();
    return result;
  } catch (error) {
    await hold.release();
    return noAccess(dataDir, error);
  }
}

async function startHeld(
  dataDir: string,
  account: Account,
  hold: Hold,
  log: (line: string) => void,
): Promise<StartResult> {
  const binaries = await prepareBinaries(account, dataDir);
  if (isUnusable(binaries)) return binaries;
  const prepared = await prepareCluster(dataDir, binaries, account);
  if (isUnusable(prepared)) return prepared;
  const cluster = clusterDir(dataDir);
  const listening = await prepareListening(cluster, account);
  const logFile = join(dataDir, 'postgres.log');
  const launch: Launch = { cluster, title: shortName(cluster), logFile, binaries, account, listening, log };
  const clear = await clearLeftovers(launch);
  const first = isUnusable(clear) ? clear : await startPostmaster(launch);
  if (isUnusable(first)) {
    await listening.close();
    return first;
  }
  const { onCrash, stop } = supervise(launch, first, async () => {
    await listening.close();
    await hold.release();
  });
  const connection = {
    host: listening.host,
    port: listening.port,
    user: superuser,
    database,
    password: prepared.password,
  };
  const { reportAddress } = hold;
  return { kind: 'started', database: { url: urlOf(connection), connection, reportAddress, onCrash, stop } };
}

function urlOf({ host, port, user, database: name, password }: Connection): string {
  return `postgresql://${user}:${password}@${encodeURIComponent(host)}:${port}/${name}`;
}

function noAccess(dataDir: string, error: unknown): Unusable {
  return unusable(
    `数据目录 ${dataDir} 无法读写（${errorCode(error)}）。请用建立它的账号启动，或用 --data 指定另一个目录。`,
    `The data directory ${dataDir} cannot be read and written (${errorCode(error)}). Start under the account that made it, or name another with --data.`,
  );
}
