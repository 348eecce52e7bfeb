import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRolls, type RollsKit, refusal } from '../rolls.kit.ts';
import { absenceCounts, absencesPage, chooseAbsent, endAbsence, markAbsent } from './absence.ts';

const DAY = '2021-03-01';

let kit: RollsKit;
beforeAll(async () => {
  kit = await openRolls('village');
});
afterAll(() => kit.database.drop());

const voter = (at: number) => kit.units[0]?.voters[at] ?? '';
const mark = (at: number, over: Partial<Parameters<typeof markAbsent>[1]> = {}) =>
  markAbsent(kit.on(DAY), {
    ...kit.act(),
    voterId: voter(at),
    reason: 'work',
    place: '外省某市',
    since: '2021-02-20',
    ...over,
  });
const choose = (at: number, choice: 'return' | 'mobileBox' | 'proxy' | 'none' | null) =>
  chooseAbsent(kit.on(DAY), { ...kit.act(), voterId: voter(at), choice });
const end = (at: number, endedOn: string) =>
  endAbsence(kit.on('2021-03-20'), { ...kit.act(), voterId: voter(at), endedOn });
const page = (over: Partial<Parameters<typeof absencesPage>[1]> = {}) =>
  absencesPage(kit.on(DAY), { ...kit.act(), state: 'away', page: 1, pageSize: 50, ...over });
const counts = () => absenceCounts(kit.on(DAY), kit.act());

describe('voters who are away', () => {
  it('are marked, asked, counted and found; what they chose is arranged only once it is granted', async () => {
    for (const at of [0, 1, 2, 3]) await mark(at, at === 3 ? { reason: 'study', place: null, since: null } : {});
    expect(await counts()).toMatchObject({ away: 4, notArranged: 4 });
    await choose(0, 'return');
    await choose(1, 'proxy');
    const before = await counts();
    expect(before).toMatchObject({ away: 4, notArranged: 3 });
    expect(before.byReason).toContainEqual({ reason: 'study', voters: 1 });
    expect(before.byChoice).toContainEqual({ choice: null, voters: 2 });
    expect(before.byChoice.reduce((sum, one) => sum + one.voters, 0)).toBe(before.away);
    await kit.database.pool.query(
      `insert into proxy_vote (county_id, proxy_vote_id, round_id, unit_id, voter_id, proxy_voter_id, relation, ground,
         applied_on, state)
       select county_id, gen_random_uuid(), round_id, unit_id, voter_id, $2, 'none', '外出', '2021-03-01', 'granted'
       from voter where voter_id = $1`,
      [voter(1), voter(5)],
    );
    expect(await counts()).toMatchObject({ away: 4, notArranged: 2 });
    expect((await page({ choice: 'proxy' })).rows).toMatchObject([{ voter: { voterId: voter(1) }, arranged: true }]);
    expect((await page({ choice: 'unasked' })).total).toBe(2);
    const [row] = (await page()).rows;
    expect((await page({ search: row?.voter.name ?? '' })).rows.map((one) => one.voter.voterId)).toContain(
      row?.voter.voterId,
    );
  });

  it('come back, and are asked anew when they leave again; more said of an absence keeps the choice', async () => {
    await mark(10);
    await choose(10, 'none');
    await mark(10, { reason: 'care' });
    const of = async () => (await page({ state: 'any' })).rows.find((row) => row.voter.voterId === voter(10));
    expect(await of()).toMatchObject({ reason: 'care', choice: 'none' });
    expect(await refusal(end(10, '2021-02-19'))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await end(10, '2021-03-15');
    expect(await of()).toMatchObject({ endedOn: '2021-03-15' });
    expect(await refusal(end(10, '2021-03-15'))).toMatchObject({ code: 'REFUSED' });
    expect(await refusal(choose(10, 'return'))).toMatchObject({ code: 'REFUSED' });
    await mark(10);
    expect(await of()).toMatchObject({ endedOn: null, choice: null });
  });

  it('are entries of this roll, and left before today', async () => {
    expect(await refusal(mark(0, { voterId: kit.units[1]?.voters[0] ?? '' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(mark(20, { since: '2021-03-02' }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
  });
});
