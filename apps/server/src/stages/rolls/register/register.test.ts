import { randomUUID } from 'node:crypto';
import { idCheckDigit } from '@huanjie/chinese';
import { registrationFacts } from '@huanjie/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../access/actor.ts';
import { saveDemoAccounts } from '../../../access/demoAccounts.ts';
import { OPERATOR, ownDatabase, type TestDatabase } from '../../../testing/database.ts';
import { applicationsPage, decideApplication, withdrawApplication } from '../applications/applications.ts';
import { rollSummary } from '../figures/summary.ts';
import { correctEntry, entriesPage, entryDetail, restoreEntry, strikeEntry } from './entries.ts';
import { type EnterInput, enterPerson, judgePerson } from './register.ts';

const ROUND = '5f0c9a50-2010-4305-8a14-990103000000';

/** An ID number of nobody: an unassigned region, a birth date, a running number (odd for men). */
const idOf = (birth: string, running: number): string => {
  const first = `990199${birth.replaceAll('-', '')}${String(running).padStart(3, '0')}`;
  return first + idCheckDigit(first);
};

const HERE = registrationFacts.parse({ politicalRights: 'held', household: 'here', residence: 'here' });

let database: TestDatabase;
let unitId: string;
let otherId: string;
beforeAll(async () => {
  database = await ownDatabase('huanjie_examples');
  const { rows } = await database.pool.query<{ unit_id: string }>(
    `select u.unit_id from unit u join round_unit r using (county_id, unit_id)
     where r.round_id = $1 and r.participation = 'elects' order by u.code limit 2`,
    [ROUND],
  );
  unitId = rows[0]?.unit_id ?? '';
  otherId = rows[1]?.unit_id ?? '';
});
afterAll(() => database.drop());

const at = () => database.context(OPERATOR);
const person = (running: number, over: Partial<EnterInput> = {}): EnterInput => ({
  roundId: ROUND,
  unitId,
  requestId: randomUUID(),
  name: '赵试登',
  idNumber: idOf('1985-03-02', running),
  group: '一组',
  household: `H${running}`,
  householdHead: true,
  facts: HERE,
  evidence: null,
  ...over,
});
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code: string; data: { zh: string; en: string; rules?: string[] } }) => ({
      code: error.code,
      ...error.data,
    }),
  );
const chain = async (unit: string) =>
  (
    await database.pool.query<{ event_type: string }>(
      'select event_type from journal_entry where chain_id = $1 order by sequence',
      [unit],
    )
  ).rows.map((row) => row.event_type);

describe('entering a voter', () => {
  it('puts a villager who lives here on the roll, with a card number, and journals it once', async () => {
    const before = await rollSummary(at(), { roundId: ROUND, unitId });
    const events = (await chain(unitId)).length;
    const input = person(11);
    const answer = await enterPerson(at(), input);
    expect(answer).toMatchObject({ state: 'entered', category: 'resident', refusals: [] });
    expect(answer.cardNumber).toMatch(/^\d+$/);
    // The same request again, also at the same time, is the same answer and no second event.
    expect(await Promise.all([enterPerson(at(), input), enterPerson(at(), input)])).toEqual([answer, answer]);
    expect((await chain(unitId)).slice(events)).toEqual(['roll.entered']);
    const after = await rollSummary(at(), { roundId: ROUND, unitId });
    expect(after.onRoll).toBe(before.onRoll + 1);
    expect(after.groups.reduce((sum, group) => sum + group.voters, 0)).toBe(after.onRoll);
    expect(after.byAge.reduce((sum, band) => sum + band.voters, 0)).toBe(after.onRoll);
  });

  it('refuses a request id that served for something else', async () => {
    const input = person(13);
    await enterPerson(at(), input);
    expect(await refusal(enterPerson(at(), { ...input, household: 'another' }))).toMatchObject({ code: 'REFUSED' });
  });

  it('gives twenty people entered at once twenty different cards', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        enterPerson(at(), person(101 + n * 2, { name: `钱并${'甲乙丙丁戊己庚辛壬癸'.charAt(n % 10)}` })),
      ),
    );
    expect(new Set(answers.map((answer) => answer.cardNumber)).size).toBe(20);
  });

  it('refuses the same person a second time, here and elsewhere, with the rule', async () => {
    await enterPerson(at(), person(15));
    expect(await refusal(enterPerson(at(), person(15)))).toMatchObject({ code: 'REFUSED', rules: ['VC-305'] });
    const elsewhere = await enterPerson(at(), person(15, { unitId: otherId }));
    expect(elsewhere).toMatchObject({ state: 'refused', voterId: null });
    expect(elsewhere.refusals.map((one) => one.code)).toEqual(['REGISTERED_ELSEWHERE']);
    const judged = await judgePerson(at(), {
      roundId: ROUND,
      unitId: otherId,
      idNumber: idOf('1985-03-02', 15),
      birthDate: null,
      facts: HERE,
    });
    expect(judged).toMatchObject({ registered: false, known: true });
    expect(judged.elsewhere.map((unit) => unit.unitId)).toEqual([unitId]);
  });

  it('puts a person whom two units enter at the same moment on one roll only', async () => {
    for (const running of [51, 53, 55]) {
      const answers = await Promise.all(
        [unitId, otherId].map((unit) => enterPerson(at(), person(running, { unitId: unit }))),
      );
      expect(answers.map((answer) => answer.state).toSorted()).toEqual(['entered', 'refused']);
    }
  });

  it('refuses a known number under another name, and a number that cannot be', async () => {
    await enterPerson(at(), person(17));
    expect(await refusal(enterPerson(at(), person(17, { name: '孙另名', unitId: otherId })))).toMatchObject({
      code: 'REFUSED',
    });
    expect(await refusal(enterPerson(at(), person(19, { idNumber: '123' })))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await refusal(enterPerson(at(), person(19, { name: '李🙂' })))).toMatchObject({ code: 'UNUSABLE_INPUT' });
  });
});

describe('an application', () => {
  const OUTSIDER = registrationFacts.parse({
    politicalRights: 'held',
    household: 'elsewhere',
    residence: 'here',
    residentSince: '2018-01-01',
    applied: true,
  });

  it('from outside stays open until the meeting consents (VC-304), then leads to an entry', async () => {
    const first = await enterPerson(at(), person(21, { facts: OUTSIDER }));
    expect(first).toMatchObject({ state: 'open', voterId: null });
    expect(first.refusals.flatMap((one) => one.rules)).toContain('VC-304');
    const decided = await decideApplication(at(), {
      roundId: ROUND,
      unitId,
      requestId: randomUUID(),
      registrationId: first.registrationId,
      facts: { ...OUTSIDER, consent: true, consentOn: '2021-03-01', consentEvidence: '村民代表会议纪要〔2021〕3号' },
    });
    expect(decided).toMatchObject({ state: 'entered', category: 'admitted' });
    const again = refusal(
      withdrawApplication(at(), {
        roundId: ROUND,
        unitId,
        requestId: randomUUID(),
        registrationId: first.registrationId,
      }),
    );
    expect(await again).toMatchObject({ code: 'REFUSED' });
  });

  it('of a person too young is refused, and marked once a later election day makes it right (VC-313)', async () => {
    const young = person(23, { idNumber: idOf('2003-12-01', 23), name: '周少年' });
    const answer = await enterPerson(at(), young);
    expect(answer).toMatchObject({ state: 'refused' });
    expect(answer.refusals.map((one) => one.code)).toEqual(['UNDER_AGE']);
    const page = async (electionDay?: string) =>
      (
        await applicationsPage(at(), { roundId: ROUND, unitId, state: 'refused', page: 1, pageSize: 50, electionDay })
      ).rows
        .filter((row) => row.registrationId === answer.registrationId)
        .map((row) => row.eligibleNow);
    expect(await page()).toEqual([false]);
    expect(await page('2021-12-01')).toEqual([true]);
    expect(await page('2021-11-30')).toEqual([false]);
  });
});

describe('an entry', () => {
  const entered = async (running: number) => {
    const { voterId } = await enterPerson(at(), person(running));
    return voterId ?? '';
  };
  const on = (voterId: string, version: number) => ({
    roundId: ROUND,
    unitId,
    requestId: randomUUID(),
    voterId,
    version,
  });

  it('is struck with a reason, kept, and can be restored', async () => {
    const voterId = await entered(31);
    const { onRoll } = await rollSummary(at(), { roundId: ROUND, unitId });
    await strikeEntry(at(), { ...on(voterId, 1), ground: 'movedAway', happenedOn: '2021-03-20', evidence: null });
    expect((await rollSummary(at(), { roundId: ROUND, unitId })).onRoll).toBe(onRoll - 1);
    const struck = await entryDetail(at(), { roundId: ROUND, unitId, voterId });
    expect(struck).toMatchObject({ struckOn: '2021-03-20', struckGround: 'movedAway', version: 2 });
    expect(await refusal(enterPerson(at(), person(31)))).toMatchObject({ code: 'REFUSED' });
    await restoreEntry(at(), { ...on(voterId, 2), happenedOn: '2021-03-25', evidence: '派出所证明' });
    const back = await entryDetail(at(), { roundId: ROUND, unitId, voterId });
    expect(back).toMatchObject({ struckOn: null, version: 3 });
    expect(back.changes.map((change) => change.kind).toSorted()).toEqual(['entered', 'restored', 'struck']);
    expect(back.changes.find((change) => change.kind === 'restored')?.earlier).toEqual({
      struckOn: '2021-03-20',
      struckGround: 'movedAway',
    });
  });

  it('keeps what stood before a correction, and tells the second of two clerks', async () => {
    const voterId = await entered(33);
    const [first, second] = await Promise.allSettled([
      correctEntry(at(), { ...on(voterId, 1), group: '二组', evidence: '户口簿' }),
      correctEntry(at(), { ...on(voterId, 1), group: '三组', evidence: '户口簿' }),
    ]);
    const outcomes = [first?.status, second?.status].toSorted();
    expect(outcomes).toEqual(['fulfilled', 'rejected']);
    const entry = await entryDetail(at(), { roundId: ROUND, unitId, voterId });
    expect(entry.version).toBe(2);
    expect(entry.changes.find((change) => change.kind === 'corrected')?.earlier).toEqual({ group: '一组' });
    expect(
      await refusal(correctEntry(at(), { ...on(voterId, 2), group: entry.group, evidence: '户口簿' })),
    ).toMatchObject({
      code: 'REFUSED',
    });
  });

  it('is found by name, pinyin, initials and card', async () => {
    await enterPerson(at(), person(35, { name: '欧阳试寻' }));
    for (const search of ['欧阳试', 'ouyangshi', 'oysx']) {
      const page = await entriesPage(at(), { roundId: ROUND, unitId, search, state: 'onRoll', page: 1, pageSize: 50 });
      expect(
        page.rows.map((row) => row.name),
        search,
      ).toEqual(['欧阳试寻']);
    }
  });

  it('of another unit cannot be reached', async () => {
    const voterId = await entered(37);
    expect(await refusal(entryDetail(at(), { roundId: ROUND, unitId: otherId, voterId }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('cannot be struck for a day that has not come', async () => {
    const voterId = await entered(39);
    const future = strikeEntry(at(), { ...on(voterId, 1), ground: 'died', happenedOn: '2021-04-02', evidence: null });
    expect(await refusal(future)).toMatchObject({ code: 'UNUSABLE_INPUT' });
  });
});

describe('the roll as it is listed', () => {
  it('has its groups in the order of their numbers, as the printed list has', async () => {
    const groups = ['10组', '2组', '第十二村民小组', '第三村民小组', '1组', '外来户'];
    for (const [index, group] of groups.entries()) {
      const idNumber = idOf('1972-05-06', 101 + 2 * index);
      await enterPerson(at(), person(0, { unitId: otherId, name: '孙顺序', idNumber, group }));
    }
    const search = { search: '孙顺序', state: 'onRoll' as const, page: 1, pageSize: 20 };
    const { rows } = await entriesPage(at(), { roundId: ROUND, unitId: otherId, ...search });
    expect(rows.map((row) => row.group)).toEqual(['1组', '2组', '第三村民小组', '10组', '第十二村民小组', '外来户']);
    const second = await entriesPage(at(), { roundId: ROUND, unitId: otherId, ...search, page: 2, pageSize: 2 });
    expect(second.rows.map((row) => row.group)).toEqual(['第三村民小组', '10组']);
  });

  it('names who changed an entry by the name of the account, not by its login', async () => {
    await saveDemoAccounts(database.db, OPERATOR, new Date());
    const { rows } = await database.pool.query<{ account_id: string; county_id: number; unit_id: string }>(
      `select a.account_id, g.county_id, g.unit_id from account a join role_grant g using (account_id)
       join round r using (county_id, unit_id) where a.login = 'county' and r.round_id = $1`,
      [ROUND],
    );
    const [held = { account_id: '', county_id: 0, unit_id: '' }] = rows;
    const county: Actor = {
      kind: 'account',
      accountId: held.account_id,
      login: 'county',
      displayName: '县级换届办',
      practice: true,
      grants: [{ role: 'countyOffice', countyId: held.county_id, unitId: held.unit_id }],
    };
    const entered = await enterPerson(
      database.context(county),
      person(0, { name: '周改名', idNumber: idOf('1972-05-06', 131) }),
    );
    const detail = await entryDetail(at(), { roundId: ROUND, unitId, voterId: entered.voterId ?? '' });
    expect(detail.changes.map((change) => change.changedBy)).toEqual(['县级换届办']);
    const own = await enterPerson(at(), person(0, { name: '周自办', idNumber: idOf('1972-05-06', 133) }));
    const byOperator = await entryDetail(at(), { roundId: ROUND, unitId, voterId: own.voterId ?? '' });
    expect(byOperator.changes.map((change) => change.changedBy)).toEqual(['os:test']);
  });
});
