import { fulfils, isBase, MEASURE_BY_ID, measuresOf } from '@huanjie/reporting';
import { call } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleDatabase, ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { computeFigures } from '../figures/compute.ts';
import { exportRecords } from '../index.ts';
import { exampleRound, KINDS, loadTownship, roundIdOf, unitNamed } from '../reporting.kit.ts';
import { reportingRoutes } from '../routes.ts';
import { countRecords, listRecords } from './queries.ts';
import { listingOf, pageOfRecords, scopeOf } from './records.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await exampleDatabase();
});
afterAll(() => database.drop());

describe.each(KINDS)('records of the %s round', (kind) => {
  const inner = { township: '上柏村选举单位', community: '狄村社区', village: '韩店镇' }[kind];

  test('are as many as every count says, for the round and for a unit', async () => {
    const round = await exampleRound(database.db, kind);
    for (const unitId of [round.unit_id, await unitNamed(database.db, round, inner)]) {
      const { byId } = await computeFigures(database.db, round, unitId);
      const scope = { round, unitIds: [unitId], whole: unitId === round.unit_id };
      for (const measure of measuresOf(kind)) {
        if (!isBase(measure)) continue;
        const found = await countRecords(database.db, scope, listingOf(measure, 'numerator'));
        const figure = byId.get(measure.id)!;
        const said =
          measure.kind === 'count' ? figure.value : measure.kind === 'mean' ? (figure.denominator ?? 0) : null;
        if (said !== null) expect(found, `${measure.id} of ${inner}`).toBe(said);
        else expect(found > 0, `${measure.id} of ${inner}`).toBe(figure.value !== null);
      }
    }
  });

  test('stand in their list as the measure means them', async () => {
    const round = await exampleRound(database.db, kind);
    const scope = { round, unitIds: [round.unit_id], whole: true };
    for (const measure of measuresOf(kind)) {
      if (!isBase(measure) || measure.where.length === 0) continue;
      const keys = measure.where.map((condition) => condition.field);
      const records = { ...measure.records, listColumns: keys };
      const page = { limit: 20, offset: 0 };
      const rows = await listRecords(
        database.db,
        scope,
        { records, where: measure.where, search: undefined, language: 'zh' },
        page,
      );
      for (const row of rows) {
        const values = Object.fromEntries(
          Object.entries(row).map(([key, value]) => {
            const labels = Object.entries(measure.records.fields[key]?.labels ?? {});
            return [key, labels.find(([, label]) => label.zh === value)?.[0] ?? value];
          }),
        );
        for (const condition of measure.where) expect(fulfils(values, condition), measure.id).toBe(true);
      }
    }
  });
});

const page = (measure: string, more: object = {}) =>
  call(
    reportingRoutes.records,
    { roundId: roundIdOf('village'), measure, page: 1, pageSize: 50, part: 'numerator', ...more },
    { context: database.context() },
  );

test('the list behind a share has both its parts, page by page', async () => {
  const women = await page('persons.womenRate');
  expect(women.total).toBe(175);
  expect(women.rows).toHaveLength(50);
  expect(new Set(women.rows.map((row) => row.sex))).toEqual(new Set(['女']));
  expect((await page('persons.womenRate', { part: 'denominator' })).total).toBe(1547);
  const pages = await Promise.all([1, 2, 3, 4].map((number) => page('persons.womenRate', { page: number })));
  const names = pages.flatMap(({ rows }) => rows.map((row) => `${row.unit}${row.name}${row.age}`));
  expect(names).toHaveLength(175);
  expect(new Set(names).size).toBe(175);
  expect(women.columns.map((column) => column.key)).toEqual(Object.keys(women.rows[0]!));
});

test('pages of a long list are read by unit and join without a gap', async () => {
  const round = await exampleRound(database.db, 'village');
  const scope = scopeOf({ round, unitId: await unitNamed(database.db, round, '韩店镇') });
  for (const id of ['turnout.proxy', 'voters.admitted']) {
    const listing = listingOf(MEASURE_BY_ID.get(id)!, 'numerator');
    const all = await listRecords(database.db, scope, listing, { limit: 100_000, offset: 0 });
    const pages = [];
    for (let number = 1; (number - 1) * 190 <= all.length; number += 1) {
      const { total, rows } = await pageOfRecords(database.db, scope, listing, { page: number, pageSize: 190 });
      expect(total).toBe(all.length);
      pages.push(...rows);
    }
    expect(pages).toEqual(all);
    expect(new Set(all.map((row) => row.unit)).size).toBeGreaterThan(10);
  }
});

test('a search narrows the list, and what looks like a pattern means itself', async () => {
  const found = await page('units.electing', { search: '贺庄' });
  expect(found.rows.map((row) => row.unit)).toEqual(['贺庄村']);
  expect(found.total).toBe(1);
  expect((await page('units.electing', { search: '%' })).total).toBe(0);
  expect((await page('units.electing', { search: "' or 1=1 --" })).total).toBe(0);
  expect((await page('units.electing', { search: '\u0000 ' })).total).toBe(434);
});

test('an export holds every record, says who and when, and is journalled', async () => {
  const own = await ownDatabase();
  try {
    await loadTownship(own);
    const context = own.context();
    const file = await exportRecords(context, roundIdOf('township'), 'delegates.women', undefined, 'csv');
    const text = new TextDecoder().decode(file.bytes);
    expect(text.split('\n').filter((line) => line.includes(',女,'))).toHaveLength(23);
    expect(text).toContain('演练数据');
    expect(text).toContain('os:test');
    expect(text).toContain('2021-04-01 10:00');
    const entries = await own.pool.query("select payload from journal_entry where event_type = 'records.exported'");
    expect(entries.rows).toEqual([{ payload: { measure: 'delegates.women', rows: 23 } }]);
    const xlsx = await exportRecords(context, roundIdOf('township'), 'delegates.total', undefined, 'xlsx');
    expect(new TextDecoder('latin1').decode(xlsx.bytes.slice(0, 2))).toBe('PK');
  } finally {
    await own.drop();
  }
});
