import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';

/**
 * The database. Queries are SQL in Kysely's `sql` template, each with its row type beside it, in the
 * `queries.ts` and `commands.ts` of a stage and nowhere else.
 */
export type Database = Kysely<object>;

/** A database or an open transaction: what a query needs. */
export type Queryable = Database | Transaction<object>;

// bigint counts (count(*), sums of int) fit a safe integer here; dates stay calendar days without a zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface OpenDatabase {
  readonly db: Database;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens a pool on a PostgreSQL of version 15 or later. Connections lost by a restart of the server are replaced.
 * Statements are short here: compiling them (jit) would take longer than running them.
 */
export function openDatabase(connection: string | pg.PoolConfig, onLost: (error: Error) => void): OpenDatabase {
  const config = typeof connection === 'string' ? { connectionString: connection } : connection;
  const pool = new pg.Pool({
    max: 8,
    idleTimeoutMillis: 60_000,
    application_name: 'huanjie',
    options: '-c jit=off',
    ...config,
  });
  pool.on('error', onLost);
  // The pool listens to connections that rest; one in use that is lost would otherwise end the process.
  pool.on('acquire', (client) => client.on('error', onLost));
  pool.on('release', (_, client) => client.off('error', onLost));
  const db: Database = new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, close: () => db.destroy() };
}
