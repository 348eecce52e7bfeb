import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import pino, { type Logger } from 'pino';
import { type Keys, loadKeyFile } from './access/keys.ts';
import { type OpenDatabase, openDatabase } from './database/database.ts';
import { type Holder, startEmbedded } from './database/embedded/index.ts';
import { migrate } from './database/migrate.ts';
import type { Services } from './http/context.ts';
import { finishRotation, keyFileIn, type Rotated } from './operator/keyRotation/rotate.ts';
import { fillTails } from './stages/rolls/index.ts';
import { openMessenger } from './stages/voting/index.ts';

export interface SystemOptions {
  /** Folder of keys, logs and (without `databaseUrl`) the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL from version 15 on; without it the embedded one is started. */
  readonly databaseUrl?: string;
  readonly practiceAccounts: boolean;
  readonly log?: Logger;
  /** File that takes structured logs of every request (JSON lines, no personal data); without it only warnings, on standard error. */
  readonly logFile?: string;
  readonly now?: () => Date;
}

/** A system with its database open and migrated, ready to serve or to be worked on in process. */
export interface OpenSystem {
  readonly services: Services;
  readonly database: OpenDatabase;
  /** A change of keys that was broken off, and that this start carried to its end. */
  readonly rotated: Rotated | null;
  /** Leaves word where this process serves, for a second start on the same data. */
  reportAddress(address: string): Promise<void>;
  close(): Promise<void>;
}

export type SystemResult =
  | { readonly kind: 'open'; readonly system: OpenSystem }
  | { readonly kind: 'held'; readonly holder: Holder }
  | { readonly kind: 'unusable'; readonly zh: string; readonly en: string };

/** Version of PostgreSQL from which on the schema holds. */
const FLOOR = 150_000;

/** Opens the system: database (embedded or given), migrations, keys. */
export async function openSystem(options: SystemOptions): Promise<SystemResult> {
  // Standard output belongs to the command. The launcher makes the data directory with the owner it needs; the log file comes after it.
  let log = options.log ?? pino({ level: 'warn', base: null }, pino.destination(2));
  const embedded =
    options.databaseUrl === undefined
      ? await startEmbedded({ dataDir: options.dataDir, log: (line) => log.info({ line }, 'postgres') })
      : null;
  if (embedded !== null && embedded.kind !== 'started') return embedded;
  await mkdir(options.dataDir, { recursive: true });
  if (options.log === undefined && options.logFile !== undefined) log = openLog(options.logFile);
  const database = openDatabase(embedded?.database.connection ?? options.databaseUrl ?? '', (error) =>
    log.warn({ error: error.message }, 'database connection lost'),
  );
  const close = async () => {
    await database.close();
    await embedded?.database.stop();
  };
  try {
    const refused = await checkServer(database);
    if (refused !== null) {
      await close();
      return refused;
    }
    const { applied } = await migrate(database.db);
    if (applied.length > 0) log.info({ applied }, 'migrated');
    const now = options.now ?? (() => new Date());
    const { keys, rotated } = await openKeys(options.dataDir, database, now);
    if (rotated !== null) log.warn({ persons: rotated.persons }, 'finished a change of keys that was broken off');
    // A migration cannot: it has no keys.
    if (applied.length > 0) await fillTails(database.db, keys);
    const services: Services = {
      db: database.db,
      keys,
      log,
      now,
      practiceAccounts: options.practiceAccounts,
      messenger: openMessenger(process.env.HUANJIE_SMTP, options.dataDir),
    };
    return {
      kind: 'open',
      system: {
        services,
        database,
        rotated,
        close,
        reportAddress: async (address) => embedded?.database.reportAddress(address),
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The keys in use. With numbers half under new keys nobody may work, so that such a change is finished here first. */
async function openKeys(
  dataDir: string,
  { db }: OpenDatabase,
  now: () => Date,
): Promise<{ keys: Keys; rotated: Rotated | null }> {
  const keysFile = keyFileIn(dataDir);
  const { keys, next } = await loadKeyFile(keysFile);
  if (next === null) return { keys, rotated: null };
  const actor = { kind: 'operator', osUser: userInfo().username } as const;
  const rotated = await finishRotation({ db, keysFile, actor, now }, { keys, next });
  return { keys: rotated.keys, rotated };
}

/** Logs name a request by its id, its route without ids, its status and its time: nothing of people. */
const openLog = (dest: string): Logger =>
  pino({ level: 'info', base: null }, pino.destination({ dest, mode: 0o600, sync: false }));

async function checkServer(database: OpenDatabase): Promise<Extract<SystemResult, { kind: 'unusable' }> | null> {
  try {
    const { rows } = await database.pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    if ((rows[0]?.version ?? 0) >= FLOOR) return null;
    return {
      kind: 'unusable',
      zh: '数据库版本过低：需要 PostgreSQL 15 或更高版本。',
      en: 'The database is too old: PostgreSQL 15 or later is needed.',
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: 'unusable',
      zh: `连接不上数据库（${reason}）。请检查 --database-url 的地址、账号和密码，以及数据库是否已启动。`,
      en: `Cannot connect to the database (${reason}). Check the address, account and password in --database-url, and that it is running.`,
    };
  }
}
