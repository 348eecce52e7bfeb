import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strikeEntry } from '../register/entries.ts';
import { openRolls, type RollsKit, refusal } from '../rolls.kit.ts';
import { chooseRepresentative, representativesOverview, representativesPage, stepDown } from './representatives.ts';

const DAY = '2021-03-01';

describe("villagers' representatives", () => {
  let kit: RollsKit;
  beforeAll(async () => {
    kit = await openRolls('village');
  });
  afterAll(() => kit.database.drop());

  const voter = (at: number, unit = 0) => kit.units[unit]?.voters[at] ?? '';
  const live = (at: number, household: string | null, unit = 0) =>
    kit.database.pool.query('update voter set household = $1 where voter_id = $2', [household, voter(at, unit)]);
  const choose = (at: number, over: Partial<Parameters<typeof chooseRepresentative>[1]> = {}, unit = 0) =>
    chooseRepresentative(kit.on(DAY), {
      ...kit.act(unit),
      kind: 'villagers',
      voterId: voter(at, unit),
      group: '一组',
      households: 10,
      chosenOn: DAY,
      ...over,
    });

  it('are warned of by households and by women, and counted by group', async () => {
    const codes = (answer: { warnings: readonly { code: string }[] }) => answer.warnings.map(({ code }) => code);
    const voters = [...(kit.units[0]?.voters ?? [])];
    const { rows } = await kit.database.pool.query<{ voter_id: string; sex: string }>(
      'select voter_id, sex from voter where voter_id = any($1::uuid[]) order by array_position($1::uuid[], voter_id)',
      [voters],
    );
    const [men, ladies] = (['male', 'female'] as const).map((sex) =>
      rows.filter((row) => row.sex === sex).map((row) => row.voter_id),
    );
    const by = (voterId: string | undefined, households: number | null) =>
      choose(0, { voterId: voterId ?? '', households });
    expect(codes(await by(ladies?.[0], 5))).toEqual([]);
    expect(codes(await by(men?.[0], 15))).toEqual([]);
    expect(codes(await by(men?.[1], null))).toEqual([]);
    expect(codes(await by(men?.[2], 16))).toEqual(['HOUSEHOLDS_PER_REPRESENTATIVE', 'WOMEN_REPRESENTATIVES']);
    const overview = await representativesOverview(kit.on(DAY), kit.act());
    expect(overview.quota).toEqual({ kind: 'villagers', by: 'households', min: 5, max: 15, rules: ['VC-751'] });
    // The example rolls name no households: nothing is said of a number.
    expect(overview.groups.every((one) => one.households === 0 && one.range === null)).toBe(true);
    const kind = overview.kinds.find((one) => one.kind === 'villagers');
    expect(kind).toMatchObject({ inOffice: 4, women: 1 });
    expect(overview.groups.find((one) => one.group === '一组')?.representatives).toBe(4);
    // Villagers elect themselves, whatever representatives they have.
    expect(overview.mode).toBe('direct');
    expect(overview.electors).toBeGreaterThan(4);
  });

  it('of one household are one: of two clerks at once the second is told who stands', async () => {
    await Promise.all([live(1, 'H7', 1), live(2, 'H7', 1)]);
    const outcomes = await Promise.allSettled([1, 2].map((at) => choose(at, { kind: 'household' }, 1)));
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const page = await representativesPage(kit.on(DAY), {
      ...kit.act(1),
      kind: 'household',
      state: 'inOffice',
      page: 1,
      pageSize: 50,
    });
    expect(page.total).toBe(1);
    const [standing] = page.rows;
    expect(standing).toMatchObject({ household: 'H7', households: null });
    const other = standing?.voter.voterId === voter(1, 1) ? 2 : 1;
    const refused = await refusal(choose(other, { kind: 'household' }, 1));
    expect(refused?.zh).toContain(standing?.voter.name);
    expect(refused?.en).toContain('H7');
    // Stepping down makes room for the other; so does being struck off.
    await stepDown(kit.on('2021-03-05'), {
      ...kit.act(1),
      representativeId: standing?.representativeId ?? '',
      endedOn: '2021-03-04',
      ground: '外出务工',
    });
    await choose(other, { kind: 'household' }, 1);
    await strikeEntry(kit.on(DAY), {
      ...kit.act(1),
      voterId: voter(other, 1),
      version: 1,
      ground: 'movedAway',
      happenedOn: DAY,
      evidence: null,
    });
    const without = await representativesOverview(kit.on(DAY), kit.act(1));
    expect(without).toMatchObject({ households: 1, householdsWithout: 1 });
    expect(without.groups.find((one) => one.households === 1)?.range).toEqual({ fewest: 1, most: 1 });
    const mine = other === 1 ? 2 : 1;
    expect((await choose(mine, { kind: 'household' }, 1)).inOffice).toBe(1);
    expect(await representativesOverview(kit.on(DAY), kit.act(1))).toMatchObject({ householdsWithout: 0 });
  });

  it('are refused twice, without a household, for a later day, from another roll and for another body', async () => {
    await choose(25);
    expect(await refusal(choose(25))).toMatchObject({ code: 'REFUSED' });
    expect((await refusal(choose(26, { kind: 'household' })))?.zh).toContain('更正');
    expect(await refusal(choose(27, { chosenOn: '2021-03-02' }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(choose(27, { voterId: voter(27, 1) }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(choose(27, { kind: 'residents' }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
      rules: ['RC-111'],
    });
  });

  it('end once, not before they were chosen', async () => {
    const { representativeId } = await choose(29);
    const end = (endedOn: string) =>
      stepDown(kit.on('2021-03-10'), { ...kit.act(), representativeId, endedOn, ground: '辞职' });
    expect(await refusal(end('2021-02-28'))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await end('2021-03-09');
    expect((await refusal(end('2021-03-09')))?.zh).toContain('2021-03-09');
  });
});

describe('electors of a community', () => {
  let kit: RollsKit;
  beforeAll(async () => {
    kit = await openRolls('community');
  });
  afterAll(() => kit.database.drop());

  it('are voters, households or representatives, as the community decided', async () => {
    const unit = kit.units[0];
    const decide = async (method: string | null) => {
      await kit.database.pool.query(`delete from unit_method where round_id = $1 and unit_id = $2`, [
        unit?.roundId,
        unit?.unitId,
      ]);
      if (method === null) return;
      await kit.database.pool.query(
        `insert into unit_method (county_id, round_id, unit_id, procedure, method)
         select county_id, round_id, $2, 'residentsCommittee', $3 from round where round_id = $1`,
        [unit?.roundId, unit?.unitId, method],
      );
    };
    const seen = async () => {
      const { mode, electors } = await representativesOverview(kit.on(DAY), kit.act());
      return [mode, electors];
    };
    await decide(null);
    expect(await seen()).toEqual([null, null]);
    await chooseRepresentative(kit.on(DAY), {
      ...kit.act(),
      kind: 'residents',
      voterId: unit?.voters[0] ?? '',
      group: '第一居民小组',
      households: null,
      chosenOn: DAY,
    });
    const { quota, groups } = await representativesOverview(kit.on(DAY), kit.act());
    expect(quota).toMatchObject({ kind: 'residents', by: 'group', min: 2, max: 3 });
    expect(groups).toMatchObject([{ representatives: 1, range: { fewest: 2, most: 3 } }]);
    await decide('representative');
    expect(await seen()).toEqual(['representatives', 1]);
    await decide('household');
    expect(await seen()).toEqual(['household', 0]);
    await decide('direct');
    const { rows } = await kit.database.pool.query<{ voters: number }>(
      'select count(*)::int as voters from voter where round_id = $1 and unit_id = $2 and struck_on is null',
      [unit?.roundId, unit?.unitId],
    );
    expect(await seen()).toEqual(['direct', rows[0]?.voters]);
  });
});
