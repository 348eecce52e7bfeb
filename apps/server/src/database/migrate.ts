import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Database } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

export interface MigrationOutcome {
  readonly applied: readonly string[];
}

/** Splits a migration at the semicolons that end its statements: one statement a call, as distributed databases ask. */
export function statementsOf(text: string): string[] {
  return text
    .replace(/--[^\n]*/g, '')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement.length > 0);
}

/**
 * Brings the schema up to date. Migrations are numbered plain SQL; an applied one never changes (its digest is kept).
 * @throws when the database was migrated by a newer version, or an applied migration was altered.
 */
export async function migrate(db: Database): Promise<MigrationOutcome> {
  await sql`create table if not exists schema_migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null)`.execute(db);
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  const known = await sql<{ name: string; sha256: string }>`select name, sha256 from schema_migration`.execute(db);
  const digests = new Map(known.rows.map((row) => [row.name, row.sha256]));
  for (const name of digests.keys()) {
    if (!names.includes(name))
      throw new Error(`数据库由更新的版本建立（${name}） / The database was made by a newer version (${name})`);
  }
  const applied: string[] = [];
  for (const name of names) {
    const text = await readFile(new URL(name, FOLDER), 'utf8');
    const digest = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
    const before = digests.get(name);
    if (before === digest) continue;
    if (before !== undefined)
      throw new Error(`迁移文件 ${name} 已被改动 / Migration ${name} was altered after it was applied`);
    await db.transaction().execute(async (tx) => {
      for (const statement of statementsOf(text)) await sql.raw(statement).execute(tx);
      await sql`insert into schema_migration (name, sha256, applied_at) values (${name}, ${digest}, ${new Date()})`.execute(
        tx,
      );
    });
    applied.push(name);
  }
  return { applied };
}
