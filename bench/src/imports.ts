import { checkSheet, SHEETS } from '@huanjie/rolls';
import { loadDemo, type OpenDatabase, TABLES } from '@huanjie/server';
import { columnsOf, copyIn, copyOut, type Rows } from './copy.ts';
import { atLeast, compared, interleave, type Result, timed } from './measure.ts';
import type { Place } from './place.ts';
import { beforeTheRoll, importInto, joined, VILLAGE } from './village.ts';

/** Share of raw COPY into the same tables that an import reaches at least. */
const GOAL = 0.5;
const ROLL_RUNS = 5;
const ROUND_RUNS = 3;

/** The village roll as one CSV file through the import, against COPY of the very rows that it makes. */
export async function rollImport(place: Place): Promise<readonly Result[]> {
  const roll = await joined('rolls');
  await place.template('bench_roll', (database) => beforeTheRoll(place, database));
  const prepared = await place.fresh('bench_roll', async (database) => {
    await importInto(place, database, 'rolls', roll.bytes);
    // People of the roll alone have no ethnic group; the others were imported before it.
    const people = await copyOut(database, 'person', await columnsOf(database, 'person'), 'ethnicity is null');
    return [people, await copyOut(database, 'voter', await columnsOf(database, 'voter'))];
  });
  const raw = (like: string | null) => () =>
    place.fresh('bench_roll', async (database) => {
      if (like !== null) await makeCopies(database, prepared, like);
      return timed(() => copyIn(database, prepared, (table) => (like === null ? table : `raw_${table}`)));
    });
  const time = await interleave(ROLL_RUNS, {
    import: () =>
      place.fresh('bench_roll', (database) => timed(() => importInto(place, database, 'rolls', roll.bytes))),
    keyed: raw(null),
    indexed: raw('including indexes'),
    bare: raw(''),
    check: () => timed(() => drain(roll.bytes)),
  });
  const name = `import roll (${roll.rows} rows)`;
  const rest = time.import - time.check - time.keyed;
  return [
    atLeast(compared(name, time.import, { name: 'COPY, same tables', time: time.keyed }), GOAL),
    compared(`${name} ²`, time.import, { name: 'COPY, no index', time: time.bare }),
    { name: '  of it: reading and checking', median: time.check, unit: 'ms' },
    { name: '  of it: rows and indexes', median: time.indexed, unit: 'ms' },
    { name: '  of it: foreign keys', median: time.keyed - time.indexed, unit: 'ms' },
    { name: '  of it: numbers protected, lines made, waiting (less what overlaps)', median: rest, unit: 'ms' },
  ];
}

async function makeCopies(database: OpenDatabase, rows: readonly Rows[], like: string): Promise<void> {
  for (const { table } of rows) await database.pool.query(`create table raw_${table} (like ${table} ${like})`);
}

async function drain(bytes: Uint8Array): Promise<void> {
  const sheet = SHEETS.rolls;
  if (sheet === undefined) throw new Error('no roll sheet');
  for await (const event of checkSheet(sheet, bytes, { electionDay: VILLAGE.round.electionDay })) {
    if (event.kind === 'end' && event.errors === 0) return;
  }
  throw new Error('the roll has errors');
}

/** The whole village round, every file, against COPY of every row that it makes. */
export async function roundImport(place: Place): Promise<readonly Result[]> {
  await place.template('bench_empty', async () => undefined);
  const load = (database: OpenDatabase) =>
    loadDemo({ ...place.system.services, db: database.db }, database.pool, ['village'], () => undefined);
  const prepared = await place.fresh('bench_empty', async (database) => {
    await load(database);
    const all: Rows[] = [];
    for (const table of Object.keys(TABLES)) all.push(await copyOut(database, table, await columnsOf(database, table)));
    return all;
  });
  const time = await interleave(ROUND_RUNS, {
    import: () => place.fresh('bench_empty', (database) => timed(() => load(database))),
    copy: () => place.fresh('bench_empty', (database) => timed(() => copyIn(database, prepared))),
  });
  return [atLeast(compared('import village round', time.import, { name: 'COPY, same tables', time: time.copy }), GOAL)];
}
