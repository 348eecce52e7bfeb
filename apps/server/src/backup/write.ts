import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { overClient } from '../imports/import.ts';
import { type BackupHeader, frame, MAGIC, trailer } from './format.ts';
import { appliedMigrations, copyOutStatement, describeTables } from './queries.ts';

/** Compression that keeps up with the database; a higher level saves little of such text. */
const GZIP_LEVEL = 3;

/**
 * A backup as a stream of bytes: every table as it stood at one moment, while others go on working. A consumer that sees
 * the trailer has all of it; a stream that breaks off ends without one.
 */
export async function* writeBackup(
  pool: pg.Pool,
  made: { readonly version: string; readonly now: Date },
): AsyncGenerator<Buffer, void> {
  const client = await pool.connect();
  let whole = false;
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    const db = overClient(client);
    const header: BackupHeader = {
      kind: 'huanjie-backup',
      version: made.version,
      createdAt: made.now.toISOString(),
      migrations: await appliedMigrations(db),
      tables: await describeTables(db),
    };
    const hash = createHash('sha256').update(MAGIC);
    yield MAGIC;
    const packed = createGzip({ level: GZIP_LEVEL });
    pipeline(Readable.from(frames(client, header), { objectMode: false }), packed, () => undefined);
    for await (const chunk of packed as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
    yield trailer(hash.digest('hex'));
    await client.query('commit');
    whole = true;
  } finally {
    // A connection left inside COPY cannot be used again.
    client.release(!whole);
  }
}

async function* frames(client: pg.PoolClient, header: BackupHeader): AsyncGenerator<Buffer, void> {
  yield frame(Buffer.from(JSON.stringify(header)));
  for (const table of header.tables) {
    for await (const chunk of client.query(copyTo(copyOutStatement(table))) as AsyncIterable<Buffer>) {
      if (chunk.length > 0) yield frame(chunk);
    }
    yield frame(Buffer.alloc(0));
  }
}
