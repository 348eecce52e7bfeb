import { EXAMPLES, type Example } from '@huanjie/examples';
import { checkWhole, SHEET_LIST, SHEETS } from '@huanjie/rolls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { importFile } from '../imports/import.ts';
import { createRound, findRoundRow } from '../stages/programme/index.ts';
import { determineRound } from '../stages/results/index.ts';
import { OPERATOR, ownDatabase, type TestDatabase } from '../testing/database.ts';
import { exportSheet } from './export.ts';
import { EXPORTERS } from './exporters.ts';

/** The long tables of the village round are read back in the nightly run only. */
const LONG = process.env.HUANJIE_NIGHTLY === undefined ? ['rolls', 'checkIns'] : [];

let source: TestDatabase;
beforeAll(async () => {
  source = await ownDatabase('huanjie_examples');
}, 240_000);
afterAll(() => source.drop());

const example = (name: Example['case']): Example => {
  const found = EXAMPLES.find((item) => item.case === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** An empty database with the example's round and nothing in it. */
async function emptyRound({ county, round, roundId }: Example): Promise<TestDatabase> {
  const database = await ownDatabase('huanjie_empty');
  const { kind, title, electionDay, bodyName, ordinal, ordinalKind, startsOn, endsOn } = round;
  const rootUnit = { code: round.rootUnitCode, name: round.rootUnitName, kind: 'township' };
  await createRound(database.context(), OPERATOR, {
    ...{ roundId, kind, title, electionDay, bodyName, ordinal, ordinalKind, startsOn, endsOn, practice: true },
    county: { code: String(county.id), name: county.name },
    ...(round.rootUnitCode === county.code ? {} : { rootUnit }),
  });
  return database;
}

async function importInto(database: TestDatabase, roundId: string, kind: string, bytes: Uint8Array) {
  const { keys, now, db } = database.context();
  const round = await findRoundRow(db, roundId);
  if (round === undefined) throw new Error('no round');
  if (kind === 'delegates') await determineRound(db, round, OPERATOR, now);
  const scope = { round, unitId: round.unit_id };
  return importFile({
    pool: database.pool,
    keys,
    actor: OPERATOR,
    scope,
    kind,
    fileName: `${kind}.csv`,
    bytes,
    now: now(),
  });
}

const csvOf = (database: TestDatabase, roundId: string, kind: string, actor: Actor = OPERATOR) =>
  exportSheet(database.context(actor), roundId, kind, 'csv').then((file) => Buffer.from(file.bytes).toString('utf8'));

describe('the exports of a round', () => {
  it('cover every sheet that can be imported', () => {
    expect(Object.keys(EXPORTERS).sort()).toEqual(SHEET_LIST.map((sheet) => sheet.kind).sort());
  });

  it.each(['township', 'community', 'village'] as const)(
    'of the %s example, read into an empty round, give the same records',
    async (name) => {
      const given = example(name);
      const target = await emptyRound(given);
      const kinds = SHEET_LIST.map((sheet) => sheet.kind).filter((kind) => name !== 'village' || !LONG.includes(kind));
      const before: Record<string, string> = {};
      for (const kind of kinds) {
        before[kind] = await csvOf(source, given.roundId, kind);
        const answer = await importInto(target, given.roundId, kind, Buffer.from(before[kind]));
        expect(answer).toMatchObject({ kind, state: 'imported', issues: [] });
      }
      for (const kind of kinds) expect([kind, await csvOf(target, given.roundId, kind)]).toEqual([kind, before[kind]]);
      expect(before.units?.split('\r\n').length).toBeGreaterThan(5);
      await target.drop();
    },
    240_000,
  );

  it('as xlsx hold the same rows as the CSV, with the mark of who took them above the headings', async () => {
    const { roundId } = example('township');
    for (const kind of ['people', 'polls', 'units', 'officers']) {
      const sheet = SHEETS[kind]!;
      const xlsx = await exportSheet(source.context(), roundId, kind, 'xlsx');
      const csv = await exportSheet(source.context(), roundId, kind, 'csv');
      const [a, b] = [await checkWhole(sheet, xlsx.bytes), await checkWhole(sheet, csv.bytes)];
      if (a.kind !== 'checked' || b.kind !== 'checked') throw new Error('refused');
      expect(a.errors).toBe(0);
      expect(a.acceptedRows.map((row) => row.values)).toEqual(b.acceptedRows.map((row) => row.values));
      expect(a.acceptedRows.length).toBeGreaterThan(0);
    }
  });

  it('show ID numbers in full to the operator and the county office only', async () => {
    const { roundId } = example('township');
    const round = await findRoundRow(source.db, roundId);
    if (round === undefined) throw new Error('no round');
    const account = (role: 'countyOffice' | 'inspector'): Actor => ({
      kind: 'account',
      accountId: '00000000-0000-4000-8000-000000000001',
      login: role,
      displayName: role,
      practice: true,
      grants: [{ role, countyId: round.county_id, unitId: round.unit_id }],
    });
    const clear = await csvOf(source, roundId, 'people', account('countyOffice'));
    const masked = await csvOf(source, roundId, 'people', account('inspector'));
    expect(clear).toBe(await csvOf(source, roundId, 'people'));
    expect(clear).toMatch(/\d{17}[\dX]/);
    expect(masked).not.toMatch(/\d{17}[\dX]/);
    expect(masked).toMatch(/\d{6}\*{8}\d{3}[\dX]/);
  });

  it('are written into the journal', async () => {
    const { roundId } = example('township');
    await csvOf(source, roundId, 'meetings');
    const { rows } = await source.pool.query<{ payload: unknown; actor: string }>(
      `select payload, actor from journal_entry where event_type = 'records.exported' and payload->>'measure' = 'meetings'
       order by sequence desc limit 1`,
    );
    expect(rows[0]).toMatchObject({ actor: 'os:test', payload: { measure: 'meetings', rows: expect.any(Number) } });
  });

  it('of a kind that is not known are refused with the list of those that are', async () => {
    const { roundId } = example('township');
    await expect(csvOf(source, roundId, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
