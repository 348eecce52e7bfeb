import { createHash } from 'node:crypto';
import type { ImportAnswer } from '@huanjie/contract';
import { type CheckedBatch, type CheckedEnd, checkSheet, type Refused, SHEETS } from '@huanjie/rolls';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Actor } from '../access/actor.ts';
import type { Keys } from '../access/keys.ts';
import type { ReadScope } from '../access/policy.ts';
import { lockUnit } from '../commands/queries.ts';
import type { Queryable } from '../database/database.ts';
import { appendEvent } from '../journal/index.ts';
import { LOADERS } from './loaders.ts';
import { type ImportIssue, type ImportSession, openSession } from './session.ts';

export interface ImportInput {
  readonly pool: pg.Pool;
  readonly keys: Keys;
  readonly actor: Actor;
  readonly scope: ReadScope;
  readonly kind: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly now: Date;
  /** For the roll of one unit as its office keeps it: the unit of rows without a unit code, and what was read from the file. */
  readonly ownRoll?: { readonly unitId: string; readonly read: readonly CheckedEvent[] };
  /** Told how many rows have been read so far. */
  readonly onProgress?: (rows: number) => void;
}

/** What is read from a file: rows as they come, and their sum at the end. */
export type CheckedEvent = CheckedBatch | CheckedEnd;

/** Issues beyond this number are counted but not listed. */
const LISTED_ISSUES = 1000;

/**
 * Imports one file: all of it or nothing. The same file again changes nothing and says so. One file is one
 * transaction and one event on the chain of the nearest common ancestor of the units it names.
 */
export async function importFile(input: ImportInput): Promise<ImportAnswer> {
  const sheet = SHEETS[input.kind];
  const factory = LOADERS[input.kind];
  if (sheet === undefined || factory === undefined) throw new Error(`no import kind ${input.kind}`);
  const digest = createHash('sha256').update(input.bytes).digest();
  const client = await input.pool.connect();
  try {
    await client.query('begin');
    const tx = overClient(client);
    // The round's row is the lock: two imports of the same file wait for each other, and the second finds it done.
    await sql`select 1 from round where county_id = ${input.scope.round.county_id}
      and round_id = ${input.scope.round.round_id} for no key update`.execute(tx);
    const before = await findImport(tx, input, digest);
    if (before !== undefined) {
      await client.query('rollback');
      return answerAlready(input.kind, before);
    }
    const { ownRoll, scope } = input;
    if (ownRoll) await lockUnit(tx, scope.round.county_id, scope.round.round_id, ownRoll.unitId);
    const by = { actor: input.actor, at: input.now, fileName: input.fileName };
    const session = await openSession(client, tx, input.keys, scope, by, ownRoll?.unitId ?? null);
    const outcome = await loadAll(input, session);
    if (outcome.kind === 'refused' || outcome.rejected > 0) {
      await client.query('rollback');
      return outcome.kind === 'refused' ? answerUnreadable(input.kind, outcome) : answerRefused(input.kind, outcome);
    }
    await recordImport(tx, input, session, digest, outcome.rows);
    await client.query('commit');
    return answerImported(input.kind, outcome);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const refused = explainConflict(input.kind, error);
    if (refused !== null) return refused;
    throw error;
  } finally {
    client.release();
  }
}

/** A query builder over one client, so that COPY and ordinary statements share a transaction. */
export function overClient(client: pg.PoolClient): Queryable {
  const shim = { query: client.query.bind(client), release: () => undefined };
  const pool = { connect: async () => shim, end: async () => undefined };
  return new Kysely<object>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
}

interface Outcome {
  readonly kind: 'loaded';
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly alreadyRecorded: number;
  readonly warnings: number;
  readonly issues: readonly ImportIssue[];
}

async function loadAll(input: ImportInput, session: ImportSession): Promise<Outcome | Refused> {
  const { ownRoll, scope } = input;
  const sheet = SHEETS[input.kind];
  const loader = LOADERS[input.kind]?.();
  if (sheet === undefined || loader === undefined) throw new Error(`no import kind ${input.kind}`);
  let rows = 0;
  let alreadyRecorded = 0;
  let doubts = 0;
  let end: CheckedEnd | null = null;
  const read = ownRoll?.read ?? checkSheet(sheet, input.bytes, { electionDay: scope.round.election_day });
  for await (const event of read) {
    if (event.kind === 'refused') return event;
    if (event.kind === 'end') {
      end = event;
      break;
    }
    rows += event.rows.length + event.rejected;
    session.issues.push(...event.issues);
    // After the first error nothing will be kept: the rest of the file is only checked.
    if (!hasErrors(session) && event.rows.length > 0) {
      const found = session.issues.length;
      alreadyRecorded += (await loader.load(session, event.rows)).alreadyRecorded;
      doubts += session.issues.slice(found).filter((issue) => issue.severity === 'warning').length;
    }
    input.onProgress?.(rows);
  }
  if (end === null) throw new Error('checkSheet ended without an end');
  if (end.errors === 0 && !hasErrors(session)) {
    await loader.finish?.(session);
    await refreshStatistics(session.tx, loader.tables, end.rows);
  }
  const bad = new Set(session.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.row));
  const rejected = Math.max(end.rejected, bad.size);
  return {
    kind: 'loaded',
    rows: end.rows,
    accepted: end.rows - rejected,
    rejected,
    alreadyRecorded,
    warnings: end.warnings + doubts,
    issues: session.issues,
  };
}

/**
 * Tells the planner of tables that a file made half as large again or more. Without it a connection goes on checking
 * foreign keys by plans made while the table was nearly empty, row by row through the whole table.
 */
async function refreshStatistics(tx: Queryable, tables: readonly string[], added: number): Promise<void> {
  for (const table of tables) {
    const found = await sql<{ reltuples: number }>`
      select reltuples from pg_class where oid = ${table}::text::regclass`.execute(tx);
    if (added * 2 > (found.rows[0]?.reltuples ?? 0)) await sql`analyze ${sql.table(table)}`.execute(tx);
  }
}

const hasErrors = (session: ImportSession): boolean => session.issues.some((issue) => issue.severity === 'error');

async function findImport(tx: Queryable, input: ImportInput, digest: Buffer): Promise<number | undefined> {
  const found = await sql<{ rows: number }>`select rows from import_file
    where county_id = ${input.scope.round.county_id} and round_id = ${input.scope.round.round_id}
      and kind = ${input.kind} and sha256 = ${digest}`.execute(tx);
  return found.rows[0]?.rows;
}

async function recordImport(
  tx: Queryable,
  input: ImportInput,
  session: ImportSession,
  digest: Buffer,
  rows: number,
): Promise<void> {
  const { round } = input.scope;
  await sql`insert into import_file (county_id, round_id, kind, sha256, name, rows, imported_at)
    values (${round.county_id}, ${round.round_id}, ${input.kind}, ${digest}, ${input.fileName}, ${rows}, ${input.now})`.execute(
    tx,
  );
  await appendEvent(tx, {
    countyId: round.county_id,
    unitId: await nearestCommonAncestor(tx, round.county_id, [...session.touched], input.scope.unitId),
    roundId: round.round_id,
    actor: input.actor,
    at: input.now,
    type: 'file.imported',
    payload: { kind: input.kind, rows, sha256: digest.toString('hex') },
  });
}

async function nearestCommonAncestor(
  tx: Queryable,
  countyId: number,
  unitIds: string[],
  fallback: string,
): Promise<string> {
  if (unitIds.length === 0) return fallback;
  const found = await sql<{ ancestor_id: string }>`
    select ancestor_id from unit_closure
    where county_id = ${countyId} and unit_id = any(${unitIds}::uuid[])
    group by ancestor_id having count(*) = ${unitIds.length}
    order by max(depth) limit 1`.execute(tx);
  return found.rows[0]?.ancestor_id ?? fallback;
}

function answerAlready(kind: string, rows: number): ImportAnswer {
  return {
    kind,
    state: 'alreadyImported',
    rows,
    accepted: 0,
    rejected: 0,
    warnings: 0,
    issues: [],
    message: {
      zh: `这个文件此前已导入（${rows} 行），本次没有任何改动。`,
      en: `This file was imported before (${rows} rows); nothing was changed.`,
    },
  };
}

function answerUnreadable(kind: string, refused: Refused): ImportAnswer {
  return {
    kind,
    state: 'refused',
    rows: 0,
    accepted: 0,
    rejected: 0,
    warnings: 0,
    issues: [],
    message: { zh: refused.zh, en: refused.en },
  };
}

function answerRefused(kind: string, outcome: Outcome): ImportAnswer {
  return {
    kind,
    state: 'refused',
    rows: outcome.rows,
    accepted: outcome.accepted,
    rejected: outcome.rejected,
    warnings: outcome.warnings,
    issues: outcome.issues.slice(0, LISTED_ISSUES),
    message: {
      zh: `有 ${outcome.rejected} 行需要改正，整个文件都没有导入。请按下列提示改正后重新导入。`,
      en: `${outcome.rejected} rows need mending, so nothing of the file was imported. Mend them and import again.`,
    },
  };
}

function answerImported(kind: string, outcome: Outcome): ImportAnswer {
  const known = outcome.alreadyRecorded;
  return {
    kind,
    state: 'imported',
    rows: outcome.rows,
    accepted: outcome.accepted,
    rejected: 0,
    warnings: outcome.warnings,
    issues: outcome.issues.slice(0, LISTED_ISSUES),
    message: {
      zh: `已导入 ${outcome.rows - known} 行${known > 0 ? `，另有 ${known} 行此前已登记，未改动` : ''}。`,
      en: `Imported ${outcome.rows - known} rows${known > 0 ? `; ${known} were recorded before and left as they are` : ''}.`,
    },
  };
}

/** A row that is already recorded from another file meets a unique key: the file is refused as a whole. */
function explainConflict(kind: string, error: unknown): ImportAnswer | null {
  const { code, detail } = error as { code?: string; detail?: string };
  if (code !== '23505') return null;
  const cell =
    /\(([^)]*)\)=\(([^)]*)\)/
      .exec(detail ?? '')?.[2]
      ?.split(', ')
      .at(-1) ?? '';
  return {
    kind,
    state: 'refused',
    rows: 0,
    accepted: 0,
    rejected: 0,
    warnings: 0,
    issues: [],
    message: {
      zh: `文件中有已经登记过的内容（${cell}），整个文件都没有导入。请去掉已登记的行后重新导入。`,
      en: `The file holds something already recorded (${cell}), so nothing of it was imported. Remove the rows already recorded and import again.`,
    },
  };
}
