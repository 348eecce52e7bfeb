import { sql } from 'kysely';
import type { Queryable } from '../database/database.ts';
import { TABLES } from '../database/manifest.ts';
import type { Migration, TableHeader } from './format.ts';

/** Migrations that a database has had. */
export async function appliedMigrations(db: Queryable): Promise<readonly Migration[]> {
  const found = await sql<Migration>`select name, sha256 from schema_migration order by name`.execute(db);
  return found.rows;
}

interface ColumnRow {
  readonly table_name: string;
  readonly column_name: string;
}

/** Every table of the manifest with its columns and rows, what is referred to before what refers to it. */
export async function describeTables(db: Queryable): Promise<readonly TableHeader[]> {
  const columns = await sql<ColumnRow>`
    select table_name, column_name from information_schema.columns
    where table_schema = current_schema() order by table_name, ordinal_position`.execute(db);
  const tables: TableHeader[] = [];
  for (const name of await tablesInOrder(db)) {
    const counted = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)}`.execute(db);
    const own = columns.rows.filter((column) => column.table_name === name).map((column) => column.column_name);
    tables.push({ name, columns: own, rows: counted.rows[0]?.rows ?? 0 });
  }
  return tables;
}

async function tablesInOrder(db: Queryable): Promise<readonly string[]> {
  const found = await sql<{ child: string; parent: string }>`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
    from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid`.execute(db);
  const placed = new Set<string>();
  const place = (name: string) => {
    if (placed.has(name)) return;
    for (const { child, parent } of found.rows) if (child === name) place(parent);
    placed.add(name);
  };
  for (const name of Object.keys(TABLES)) place(name);
  return [...placed];
}

/** The tables of the manifest that hold rows. */
export async function tablesWithRows(db: Queryable): Promise<readonly string[]> {
  const questions = Object.keys(TABLES).map(
    (name) => sql`select ${name}::text as name where exists (select 1 from ${sql.table(name)})`,
  );
  const found = await sql<{ name: string }>`${sql.join(questions, sql` union all `)}`.execute(db);
  return found.rows.map((row) => row.name);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const target = (table: TableHeader): string => `${quoted(table.name)} (${table.columns.map(quoted).join(', ')})`;

export const copyOutStatement = (table: TableHeader): string => `copy ${target(table)} to stdout`;
export const copyInStatement = (table: TableHeader): string => `copy ${target(table)} from stdin`;
export const analyzeStatement = (table: TableHeader): string => `analyze ${quoted(table.name)}`;
