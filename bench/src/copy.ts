import { once } from 'node:events';
import type { OpenDatabase } from '@huanjie/server';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** Rows as COPY text, with the columns they stand for. */
export interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly text: readonly Buffer[];
}

/** Takes rows out of a table; `where` chooses among them. */
export async function copyOut(
  database: OpenDatabase,
  table: string,
  columns: readonly string[],
  where = 'true',
): Promise<Rows> {
  const client = await database.pool.connect();
  const text: Buffer[] = [];
  const query = `copy (select ${columns.join(', ')} from ${table} where ${where}) to stdout`;
  for await (const chunk of client.query(copyTo(query)) as AsyncIterable<Buffer>) text.push(Buffer.from(chunk));
  client.release();
  return { table, columns, text };
}

/** Puts rows into tables in one transaction; `rename` says which table takes them. */
export async function copyIn(
  database: OpenDatabase,
  all: readonly Rows[],
  rename = (table: string) => table,
): Promise<void> {
  const client = await database.pool.connect();
  await client.query('begin');
  for (const { table, columns, text } of all) {
    const stream = client.query(copyFrom(`copy ${rename(table)} (${columns.join(', ')}) from stdin`));
    const finished = once(stream, 'finish');
    for (const chunk of text) if (!stream.write(chunk)) await once(stream, 'drain');
    stream.end();
    await finished;
    // As anyone would who loads by hand: without it the foreign keys of later tables are checked many times slower.
    await client.query(`analyze ${rename(table)}`);
  }
  await client.query('commit');
  client.release();
}

/** The columns of a table in their order. */
export async function columnsOf(database: OpenDatabase, table: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = $1 order by ordinal_position`,
    [table],
  );
  return rows.map((row) => row.name);
}
