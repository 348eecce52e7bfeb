import { RECORD_SETS, type RecordSet } from '@huanjie/reporting';
import { SHEET_LIST } from '@huanjie/rolls';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleDatabase, type TestDatabase } from '../../../testing/database.ts';
import { exampleRound } from '../reporting.kit.ts';
import { sourceOf } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await exampleDatabase();
});
afterAll(() => database.drop());

const SETS: readonly RecordSet[] = Object.values(RECORD_SETS);

/** Fields that no import brings: the term follows from the round, the age from the day of birth. */
const FOLLOWING: ReadonlySet<string> = new Set(['term', 'ageBand']);

/** The closed lists of the import sheets: what columns of the database can hold. */
const imported = SHEET_LIST.flatMap((sheet) =>
  sheet.columns.flatMap((column) => ('choices' in column.type ? [column.type.choices] : [])),
).map((choices) => JSON.stringify(choices.map(({ value, zh, en }) => [value, zh, en])));

describe.each(SETS)('record set $id', (set) => {
  test('names the values that an import can bring, in the same words', () => {
    for (const [key, field] of Object.entries(set.fields)) {
      if (field.labels === undefined || FOLLOWING.has(key)) continue;
      const labels = Object.entries(field.labels).map(([value, { zh, en }]) => [value, zh, en]);
      expect(imported, `${set.id}.${key}`).toContain(JSON.stringify(labels));
    }
  });

  test('has a column for every field, and a record of its own in every row', async () => {
    const round = await exampleRound(database.db, 'community');
    const scope = { round, unitIds: [round.unit_id], whole: true };
    const source = sourceOf(set.id);
    const fields = Object.keys(set.fields).map((key) => sql.ref(`r.${key}`));
    const found = await sql<{ rows: number; ids: number }>`
      select count(*) as rows, count(distinct (r.scope_id, r.sort_key, r.record_id)) as ids
      from (select r.scope_id, r.sort_key, r.record_id, ${sql.join(fields)} from (${source.rows(scope)}) r) r`.execute(
      database.db,
    );
    expect(found.rows[0]!.ids).toBe(found.rows[0]!.rows);
  });
});

test('what is counted in batches is what is listed', async () => {
  const round = await exampleRound(database.db, 'village');
  const scope = { round, unitIds: [round.unit_id], whole: true };
  for (const [id, keys] of [
    ['voters', ['sex', 'category', 'electing']],
    ['checkIns', ['mode', 'superseded']],
  ] as const) {
    const source = sourceOf(id);
    const columns = sql.join(keys.map((key) => sql.ref(`r.${key}`)));
    const [listed, tallied] = await Promise.all([
      sql`select ${columns}, count(*) as n from (${source.rows(scope)}) r group by ${columns} order by ${columns}`.execute(
        database.db,
      ),
      sql`select ${columns}, sum(r.weight) as n from (${source.tally!(scope)}) r group by ${columns} order by ${columns}`.execute(
        database.db,
      ),
    ]);
    expect(tallied.rows).toEqual(listed.rows);
    expect(tallied.rows.length).toBeGreaterThan(2);
  }
});
