import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { createRound } from '../stages/programme/index.ts';
import { OPERATOR, ownDatabase, type TestDatabase } from '../testing/database.ts';
import { journalRoutes } from './routes.ts';
import { verifyChains } from './verify.ts';

const COUNTY = { code: '990177', name: '试验县' };
let database: TestDatabase;

async function startRound(county: { code: string; name: string }, title: string): Promise<string> {
  const round = await createRound(database.context(), OPERATOR, {
    kind: 'village',
    title,
    electionDay: '2021-03-01',
    practice: true,
    county,
    ordinal: 1,
    ordinalKind: 'term',
  });
  return round.roundId;
}

const change = (statement: string) => database.pool.query(statement);
const breaks = async () =>
  (await verifyChains(database.db)).broken.map(({ sequence, en }) => [sequence, en.slice(0, 24)]);

beforeEach(async () => {
  database = await ownDatabase();
  for (const title of ['第一次', '第二次', '第三次', '第四次']) await startRound(COUNTY, title);
  await startRound({ code: '990178', name: '邻县' }, '第一次');
});

afterEach(() => database.drop());

describe('the verification of chains', () => {
  test('finds whole chains whole, in every county', async () => {
    expect(await verifyChains(database.db)).toEqual({ chains: 2, entries: 5, broken: [] });
    expect(await verifyChains(database.db, [990178])).toEqual({ chains: 1, entries: 1, broken: [] });
  });

  test.each([
    ['payload', `update journal_entry set payload = jsonb_set(payload, '{electionDay}', '"2021-03-02"')`],
    ['actor', `update journal_entry set actor = 'someone'`],
    ['round', 'update journal_entry set round_id = null'],
    ['time', `update journal_entry set recorded_at = recorded_at + interval '1 second'`],
    ['a microsecond', `update journal_entry set recorded_at = recorded_at + interval '1 microsecond'`],
  ])('finds an altered %s', async (_, statement) => {
    await change(`${statement} where county_id = 990177 and sequence = 2`);
    expect(await breaks()).toEqual([[2, 'The content of this entr']]);
  });

  test('finds an entry whose hash was recomputed after altering it', async () => {
    await change(`update journal_entry set hash = sha256('forged') where county_id = 990177 and sequence = 2`);
    expect(await breaks()).toEqual([
      [2, 'The content of this entr'],
      [3, 'This entry does not cont'],
    ]);
  });

  test('finds a deleted entry: inside as a gap, at the end by the head', async () => {
    await change('delete from journal_entry where county_id = 990177 and sequence = 2');
    expect(await breaks()).toEqual([[3, 'The sequence has a gap: ']]);
    await change('delete from journal_entry where county_id = 990177 and sequence = 4');
    expect(await breaks()).toEqual([
      [3, 'The sequence has a gap: '],
      [4, 'The head does not match:'],
    ]);
  });

  test('finds a swapped pair', async () => {
    await change(
      `update journal_entry set sequence = 5 - sequence + 1000 where county_id = 990177 and sequence in (2, 3)`,
    );
    await change(`update journal_entry set sequence = sequence - 1000 where county_id = 990177 and sequence > 1000`);
    const found = await breaks();
    expect(found.map(([sequence]) => sequence)).toEqual([2, 2, 3, 3, 4]);
  });

  test('finds a whole chain removed, and a chain without its head', async () => {
    await change('delete from journal_entry where county_id = 990178');
    await change('delete from journal_chain where county_id = 990177');
    expect(await breaks()).toEqual([
      [4, 'No head is registered fo'],
      [1, 'The head does not match:'],
    ]);
  });
});

describe('the routes of the journal', () => {
  const actor = (role: 'auditAdministrator' | 'townshipOffice', countyId: number): Actor => ({
    kind: 'account',
    accountId: '00000000-0000-4000-8000-000000000001',
    login: 'someone',
    displayName: '某人',
    practice: true,
    grants: [{ role, countyId, unitId: '00000000-0000-4000-8000-000000000002' }],
  });
  const verify = (who: Actor | null) => call(journalRoutes.verify, undefined, { context: database.context(who) });

  test('verify the counties of an auditor, and nothing for others', async () => {
    expect(await verify(actor('auditAdministrator', 990178))).toMatchObject({ chains: 1, entries: 1 });
    await expect(verify(actor('townshipOffice', 990178))).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(verify(null)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  test('list the entries of one round with sentence and hash', async () => {
    const roundId = await startRound(COUNTY, '第五次');
    const context = database.context();
    const page = await call(journalRoutes.entries, { roundId }, { context });
    expect(page).toMatchObject({ total: 1, page: 1, pageSize: 50 });
    expect(page.rows[0]).toMatchObject({
      sequence: 5,
      sentence: { zh: '建立换届（选举日 2021-03-01）' },
      unit: { code: '990177000000', name: '试验县' },
      actor: 'os:test',
    });
    expect(page.rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    const ofType = async (eventType: string) =>
      (await call(journalRoutes.entries, { roundId, eventType }, { context })).total;
    expect(await ofType('round.created')).toBe(1);
    for (const eventType of ["x' or true --", '\u0000', 'toString']) expect(await ofType(eventType)).toBe(0);
  });
});
