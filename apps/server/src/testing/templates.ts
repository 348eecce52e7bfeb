import pg from 'pg';
import pino from 'pino';
import { openDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { loadDemo } from '../jobs/demo.ts';
import { TEST_KEYS } from './keys.ts';

/** Makes the two template databases of a test run, and the copy that reading tests share. */
export async function makeTemplates(connection: pg.PoolConfig): Promise<void> {
  const admin = new pg.Client(connection);
  await admin.connect();
  try {
    await admin.query('create database huanjie_empty');
    await migrateAt({ ...connection, database: 'huanjie_empty' });
    await admin.query('create database huanjie_examples template huanjie_empty');
    await loadExamples({ ...connection, database: 'huanjie_examples' });
    // A template nobody is connected to can be copied at any time; tests that only read share a copy.
    await admin.query('create database huanjie_read template huanjie_examples');
  } finally {
    await admin.end();
  }
}

async function migrateAt(connection: pg.PoolConfig): Promise<void> {
  const database = openDatabase(connection, () => undefined);
  await migrate(database.db);
  await database.close();
}

async function loadExamples(connection: pg.PoolConfig): Promise<void> {
  const database = openDatabase(connection, () => undefined);
  const services = {
    db: database.db,
    keys: TEST_KEYS,
    log: pino({ level: 'silent' }),
    now: () => new Date('2021-04-01T02:00:00Z'),
    practiceAccounts: true,
  };
  try {
    await loadDemo(services, database.pool, ['township', 'community', 'village'], () => undefined);
    await database.pool.query('analyze');
  } finally {
    await database.close();
  }
}
