import { idCheckDigit } from '@huanjie/chinese';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRolls, type RollsKit, refusal } from '../rolls.kit.ts';
import { electorateOf } from './electorate.ts';
import { findForMembers, memberElectorate, membersPage, recordMember } from './members.ts';
import type { MemberRow } from './queries.ts';

const DAY = '2021-03-01';

let kit: RollsKit;
let people: readonly string[];
beforeAll(async () => {
  kit = await openRolls('community');
  const { rows } = await kit.database.pool.query<{ person_id: string }>(
    'select person_id from person join round using (county_id) where round_id = $1 order by person_id limit 20',
    [kit.units[0]?.roundId],
  );
  people = rows.map((row) => row.person_id);
});
afterAll(() => kit.database.drop());

const record = (at: number, over: Partial<Parameters<typeof recordMember>[1]> = {}, unit = 0) =>
  recordMember(kit.on(DAY), {
    ...kit.act(unit),
    personId: people[at] ?? '',
    newcomer: null,
    standing: 'full',
    exclusion: null,
    superiorApproval: null,
    meetingApproval: null,
    since: null,
    ...over,
  });
const electorate = () => memberElectorate(kit.on(DAY), kit.act());
const page = (state: 'counted' | 'notCounted' | 'incomplete' | 'any') =>
  membersPage(kit.on(DAY), { ...kit.act(), state, page: 1, pageSize: 50 });

describe('Party members of a unit', () => {
  it('count unless they lack the right, or both approvals leave them out (PB-004, PB-011)', async () => {
    for (const at of [0, 1, 2, 3, 4, 5, 6]) await record(at);
    await record(7, { standing: 'probationary' });
    await record(8, { standing: 'onProbationWithinParty' });
    await record(9, { standing: 'suspended' });
    expect(await electorate()).toMatchObject({ members: 10, entitled: 7, needed: 6, notCounted: 3, incomplete: 0 });
    const { reasons } = await electorate();
    expect(reasons.map((one) => one.members)).toEqual([1, 1, 1]);
    expect(new Set(reasons.flatMap((one) => one.rules))).toContain('PB-004');
    const half = await record(6, { exclusion: 'BEDRIDDEN', superiorApproval: '街道党工委批复〔2021〕7号' });
    expect(half.entitled).toBe(7);
    expect(half.obstacles).toMatchObject([{ code: 'EXCLUSION_NOT_APPROVED', rules: ['PB-011', 'PB-012'] }]);
    expect(await electorate()).toMatchObject({ entitled: 7, incomplete: 1 });
    expect((await page('incomplete')).rows.map((row) => row.personId)).toEqual([people[6]]);
    const whole = await record(6, {
      exclusion: 'BEDRIDDEN',
      superiorApproval: '街道党工委批复〔2021〕7号',
      meetingApproval: '党员大会纪要〔2021〕2号',
    });
    expect(whole).toMatchObject({ entitled: 6, obstacles: [] });
    expect(await electorate()).toMatchObject({ members: 10, entitled: 6, needed: 5, notCounted: 4 });
    const left = await page('notCounted');
    expect(left.total).toBe(4);
    expect(left.rows.every((row) => row.notCounted?.rules.every((rule) => rule.startsWith('PB-')))).toBe(true);
    expect((await page('counted')).total + left.total).toBe((await page('any')).total);
  });

  it('belong to one unit of a round, and are persons of the county', async () => {
    await record(11);
    expect(await refusal(record(11, {}, 1))).toMatchObject({ code: 'REFUSED', rules: ['PB-004'] });
    const stranger = record(0, { personId: '00000000-0000-4000-8000-000000000000' });
    expect(await refusal(stranger)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(record(12, { since: '2021-03-02' }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
  });

  it('are found by name, from the register or among the members, and come new with an ID number', async () => {
    const find = (search: string) => findForMembers(kit.on(DAY), { ...kit.act(), search });
    const body = '990199197003050';
    const idNumber = `${body}15${idCheckDigit(`${body}15`)}`;
    expect(await find('汪试党')).toEqual({ people: [] });
    expect(await find(' ')).toEqual({ people: [] });
    const enter = (over: Parameters<typeof record>[1] = {}) =>
      record(0, { personId: null, newcomer: { name: '汪试党', idNumber }, ...over });
    await enter();
    const { people: known } = await find('汪试');
    expect(known).toMatchObject([{ name: '汪试党', sex: 'male', birthYear: 1970 }]);
    const { rows } = await kit.database.pool.query<{ name: string }>('select name from unit where unit_id = $1', [
      kit.act().unitId,
    ]);
    expect(known[0]?.memberOf).toBe(rows[0]?.name);
    expect(known[0]?.idNumberMasked).not.toBe(idNumber);
    expect((await find('wangshi')).people.map((one) => one.personId)).toContain(known[0]?.personId);
    // Said again, by number or by record, it is the same member.
    const before = await electorate();
    await enter({ standing: 'suspended' });
    await record(0, { personId: known[0]?.personId ?? '', standing: 'suspended' });
    expect(await electorate()).toMatchObject({ members: before.members, entitled: before.entitled - 1 });
    const named = (search: string) =>
      membersPage(kit.on(DAY), { ...kit.act(), state: 'any', search, page: 1, pageSize: 50 });
    for (const search of ['试党', 'wangshid', 'wsd']) {
      expect((await named(search)).rows.map((row) => row.name)).toContain('汪试党');
    }
    expect((await named('查无此人')).total).toBe(0);
    expect(await refusal(record(0, { personId: null }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(enter({ personId: people[0] ?? '' }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(enter({ newcomer: { name: '别试名', idNumber } }))).toMatchObject({ code: 'REFUSED' });
  });

  it('entered in two units at once, stand in one', async () => {
    const outcomes = await Promise.allSettled([record(13), record(13, {}, 1)]);
    expect(outcomes.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('have no register in the round of a villagers’ committee', async () => {
    const village = await openRolls('village');
    expect(await refusal(memberElectorate(village.on(DAY), village.act()))).toMatchObject({ rules: ['PB-004'] });
    await village.database.drop();
  });

  it('are left out one by one: every exclusion that both approve lowers the electorate by one', () => {
    const member = fc.record({
      standing: fc.constantFrom('full' as const, 'probationary' as const, 'suspended' as const),
      exclusion: fc.constantFrom(null, 'BEDRIDDEN', 'ABROAD_HALF_YEAR'),
      superior_approval: fc.constantFrom(null, '批复'),
      meeting_approval: fc.constantFrom(null, '纪要'),
    });
    const property = fc.property(fc.array(member, { maxLength: 40 }), (drafts) => {
      const members = drafts.map(
        (draft, at): MemberRow => ({
          ...draft,
          standing_id: `s${at}`,
          person_id: `p${at}`,
          name: '某',
          pinyin: 'mou',
          initials: 'm',
          sex: 'male',
          since: null,
          recorded_on: DAY,
        }),
      );
      const counted = members.filter(
        (one) =>
          one.standing === 'full' &&
          (one.exclusion === null || one.superior_approval === null || one.meeting_approval === null),
      );
      const found = electorateOf(members, 'PB-2020');
      expect(found.entitled).toBe(counted.length);
      expect(found.excluded).toHaveLength(members.length - counted.length);
      expect(5 * found.needed).toBeGreaterThanOrEqual(4 * found.entitled);
    });
    fc.assert(property);
  });
});
