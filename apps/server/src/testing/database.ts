import { randomUUID } from 'node:crypto';
import pg from 'pg';
import pino from 'pino';
import { inject } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { type OpenDatabase, openDatabase } from '../database/database.ts';
import type { RequestContext } from '../http/context.ts';
import { TEST_KEYS } from './keys.ts';

export interface TestDatabase extends OpenDatabase {
  /** A request context as the operator (who may read everything), or as the given actor. */
  context(actor?: Actor | null): RequestContext;
  /** Closes the pool and drops a database that was made for this test. */
  drop(): Promise<void>;
}

export const OPERATOR: Actor = { kind: 'operator', osUser: 'test' };

const at = (database: string): pg.PoolConfig => ({ ...inject('connection'), database });

/** The three example rounds, loaded once for the whole run: for tests that only read. */
export const exampleDatabase = async (): Promise<TestDatabase> => wrap(at('huanjie_read'), async () => undefined);

/** A database of one's own: migrated and empty, or a copy of the example rounds. */
export async function ownDatabase(
  template: 'huanjie_empty' | 'huanjie_examples' = 'huanjie_empty',
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = async (statement: string) => {
    const client = new pg.Client(at('postgres'));
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await admin(`create database ${name} template ${template}`);
  return wrap(at(name), () => admin(`drop database ${name} with (force)`));
}

function wrap(connection: pg.PoolConfig, drop: () => Promise<void>): TestDatabase {
  const database = openDatabase(connection, () => undefined);
  return {
    ...database,
    context: (actor = OPERATOR) => ({
      db: database.db,
      keys: TEST_KEYS,
      log: pino({ level: 'silent' }),
      now: () => new Date('2021-04-01T02:00:00Z'),
      practiceAccounts: true,
      requestId: randomUUID(),
      actor,
      token: null,
    }),
    drop: async () => {
      await database.close();
      await drop();
    },
  };
}
