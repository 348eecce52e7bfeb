import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, type OpenDatabase, type OpenSystem, openDatabase, openSystem } from '@huanjie/server';

/** A scratch system with its own PostgreSQL, in which benchmarks make and drop databases. */
export interface Place {
  readonly folder: string;
  readonly system: OpenSystem;
  /** Makes a migrated database, lets it be filled, and keeps it as a pattern for {@link Place.fresh}. */
  template(name: string, fill: (database: OpenDatabase) => Promise<void>): Promise<void>;
  /** Runs work on a new copy of a template and drops it. The disk is quiet when the work begins. */
  fresh<T>(template: string, work: (database: OpenDatabase) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function openPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'huanjie-bench-'));
  // Started as root, the database runs under another account, which must be able to pass.
  await chmod(folder, 0o711);
  const opened = await openSystem({ dataDir: join(folder, 'data'), practiceAccounts: true });
  if (opened.kind !== 'open') throw new Error(JSON.stringify(opened));
  const { system } = opened;
  const admin = system.database.pool;
  let made = 0;

  const at = (name: string): OpenDatabase => {
    const { host, port, user, password } = admin.options;
    return openDatabase(
      { host, port, user, password, database: name } as Parameters<typeof openDatabase>[0],
      () => undefined,
    );
  };
  const on = async <T>(name: string, work: (database: OpenDatabase) => Promise<T>): Promise<T> => {
    const database = at(name);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  return {
    folder,
    system,
    async template(name, fill) {
      await admin.query(`create database ${name}`);
      await on(name, async (database) => {
        await migrate(database.db);
        await fill(database);
        await database.pool.query('analyze');
      });
    },
    async fresh(template, work) {
      made += 1;
      const name = `fresh_${made}`;
      await admin.query(`create database ${name} template ${template}`);
      await admin.query('checkpoint');
      try {
        return await on(name, work);
      } finally {
        await admin.query(`drop database ${name} with (force)`);
      }
    },
    async close() {
      await system.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
