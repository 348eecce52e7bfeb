import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formCommittee } from '../committees/forming.ts';
import { publishRoll } from '../rolls/publication/publication.ts';
import { refusal } from '../rolls/rolls.kit.ts';
import { closeNomination } from './close.ts';
import { fixList, publishList } from './fix.ts';
import { receiveForm } from './forms.ts';
import { askReview, giveOpinion, withdraw } from './listing.ts';
import { openNomination, tallySheet } from './naming.ts';
import { type ElectionKit, openElection } from './nominations.kit.ts';
import { nominationsPage } from './page.ts';

const LATE = '2026-11-18';

describe('the joint nomination of a community', () => {
  let kit: ElectionKit;
  const id = randomUUID();
  beforeAll(async () => {
    kit = await openElection('community', '2026-11-20');
    await kit.fact('riskAssessment', 'not-needed', '2026-10-01');
    await kit.fact('partyBodyElected', 'done', '2026-10-01');
    await kit.database.pool.query(
      `insert into unit_method (county_id, round_id, unit_id, procedure, method)
       select county_id, round_id, $2, 'residentsCommittee', 'direct' from round where round_id = $1`,
      [kit.roundId, kit.unitId],
    );
  });
  afterAll(() => kit.database.drop());
  const person = (at: number) => kit.people[at]?.personId ?? '';
  const cards = (from: number, count: number) => kit.people.slice(from, from + count).map(({ card }) => card ?? '');
  const act = () => ({ ...kit.act(), nominationId: id });
  const form = (over: object) =>
    receiveForm(kit.on(LATE), {
      ...act(),
      post: 'member',
      personId: person(0),
      by: 'voters',
      organisation: null,
      signatures: cards(10, 10),
      signed: true,
      declared: false,
      receivedOn: '2026-11-03',
      ...over,
    });

  it('needs ten voters of the roll, each once, and a signed form', async () => {
    await formCommittee(kit.on(LATE), {
      ...kit.act(),
      formedOn: '2026-10-10',
      source: 'representatives',
      expected: 30,
      attended: 25,
      members: [40, 41, 42].map((at, index) => ({
        personId: person(at),
        role: index === 0 ? 'head' : 'member',
        votes: 20,
      })),
      reserve: [],
    });
    await publishRoll(kit.on('2026-10-25'), { ...kit.act(), publishedOn: '2026-10-25', place: '公开栏' });
    await openNomination(kit.on(LATE), {
      ...act(),
      body: 'residentsCommittee',
      method: 'jointNomination',
      threshold: null,
      openedOn: '2026-10-26',
      posts: [{ post: 'member', seats: 2 }],
    });
    expect(await refusal(form({ signed: false }))).toMatchObject({ code: 'REFUSED', rules: ['VC-401', 'RC-140'] });
    expect(await refusal(form({ signatures: cards(10, 9) }))).toMatchObject({ code: 'REFUSED', rules: ['RC-140'] });
    expect(await refusal(form({ signatures: [...cards(10, 9), ...cards(10, 1)] }))).toMatchObject({
      rules: ['RC-140'],
    });
    expect(await refusal(form({ signatures: [...cards(10, 9), '无此人甲'] }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    expect(await refusal(form({ by: 'households' }))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await form({})).toMatchObject({ supporters: 10 });
    expect(await refusal(form({}))).toMatchObject({ code: 'REFUSED' });
    expect(
      await form({ personId: person(1), signatures: kit.people.slice(10, 22).map(({ name }) => name) }),
    ).toMatchObject({ supporters: 12 });
    expect(
      await form({ personId: person(2), by: 'party-organisation', organisation: '社区党支部', signatures: [] }),
    ).toMatchObject({ supporters: 0 });
  });

  it('lists nobody whom a department finds barred; the list waits for another', async () => {
    await closeNomination(kit.on(LATE), { ...act(), closedOn: '2026-11-04' });
    const fix = () =>
      fixList(kit.on(LATE), {
        ...act(),
        pollId: randomUUID(),
        fixedOn: '2026-11-12',
        pollDay: '2026-11-20',
        given: null,
      });
    expect((await refusal(fix()))?.rules).toEqual(['RC-141']);
    await askReview(kit.on(LATE), {
      ...act(),
      personIds: [0, 1, 2].map(person),
      departments: ['公安'],
      askedOn: '2026-11-05',
      dueOn: '2026-11-09',
    });
    const [shown] = await nominationsPage(kit.on('2026-11-08'), kit.act());
    expect(shown?.opinions[0]).toMatchObject({ state: 'waiting', days: 1 });
    const give = (at: number, outcome: 'clear' | 'bar') =>
      giveOpinion(kit.on(LATE), {
        ...act(),
        opinionIds: (shown?.opinions ?? [])
          .filter(({ personId }) => personId === person(at))
          .map(({ opinionId }) => opinionId),
        givenOn: '2026-11-08',
        outcome,
        bars: outcome === 'bar' ? ['CRIMINAL_PENALTY'] : [],
        finding: null,
      });
    await give(0, 'clear');
    await give(1, 'clear');
    await give(2, 'bar');
    expect(await refusal(fix())).toMatchObject({ rules: expect.arrayContaining(['RC-141']) });
    await withdraw(kit.on(LATE), {
      ...act(),
      personId: person(2),
      ground: 'barred',
      endedOn: '2026-11-09',
      note: null,
    });
    expect((await refusal(fix()))?.rules).toEqual(['RC-142']);
    await form({ personId: person(3), receivedOn: '2026-11-09', signatures: cards(20, 10) });
    await closeNomination(kit.on(LATE), { ...act(), closedOn: '2026-11-10' });
    await askReview(kit.on(LATE), {
      ...act(),
      personIds: [person(3)],
      departments: ['公安'],
      askedOn: '2026-11-10',
      dueOn: '2026-11-11',
    });
    const [again] = await nominationsPage(kit.on(LATE), kit.act());
    const last = again?.opinions.find(({ personId }) => personId === person(3))?.opinionId ?? '';
    await giveOpinion(kit.on(LATE), {
      ...act(),
      opinionIds: [last],
      givenOn: '2026-11-11',
      outcome: 'clear',
      bars: [],
      finding: null,
    });
    expect(await fix()).toMatchObject({ candidates: 3 });
    await publishList(kit.on(LATE), { ...act(), publishedOn: '2026-11-13', place: '公开栏' });
    expect(
      await kit.ask(
        `select done_on::text from unit_step where round_id = $1 and unit_id = $2 and step = 'formal-candidates'`,
      ),
    ).toBe('2026-11-13');
    expect(
      await kit.ask(`select method from unit_method where round_id = $1 and unit_id = $2 and procedure = 'nomination'`),
    ).toBe('jointNomination');
  });
});

describe('the two recommendations of a township', () => {
  let kit: ElectionKit;
  const id = randomUUID();
  beforeAll(async () => {
    kit = await openElection('township', '2021-04-10');
    await kit.fact('resolved', true, '2021-01-05');
    await kit.fact('riskAssessment', 'not-needed', '2021-01-05');
  });
  afterAll(() => kit.database.drop());
  const DAY = '2021-04-01';
  const act = () => ({ ...kit.act(), nominationId: id });
  const sheet = (
    participant: 'partyMembers' | 'residentsRepresentatives',
    took: number,
    votes: (at: number) => number,
  ) =>
    tallySheet(kit.on(DAY), {
      ...act(),
      participant,
      group: '全体会议',
      heldOn: '2021-01-20',
      entitled: took + 4,
      took,
      version: 0,
      votes: kit.people
        .slice(0, 11)
        .map(({ name }, at) => ({ written: name, post: 'committee-member', votes: votes(at) })),
    });

  it('need both tallies, and a fifth more candidates than seats', async () => {
    const open = {
      ...act(),
      body: 'partyCommittee',
      threshold: 'half_of_both' as const,
      openedOn: '2021-01-10',
      posts: [{ post: 'committee-member' as const, seats: 8 }],
    };
    expect(await refusal(openNomination(kit.on(DAY), { ...open, method: 'directNomination' }))).toMatchObject({
      rules: ['PX-01', 'PB-025'],
    });
    await openNomination(kit.on(DAY), { ...open, ...act(), method: 'twoRecommendations' });
    await sheet('partyMembers', 60, (at) => 55 - at);
    expect(await refusal(closeNomination(kit.on(DAY), { ...act(), closedOn: '2021-01-21' }))).toMatchObject({
      rules: ['PX-01'],
    });
    await sheet('residentsRepresentatives', 40, (at) => (at === 0 ? 20 : 38 - at));
    await closeNomination(kit.on(DAY), { ...act(), closedOn: '2021-01-21' });
    const [shown] = await nominationsPage(kit.on(DAY), kit.act());
    const of = (at: number) => shown?.nominees.find(({ person }) => person.personId === kit.people[at]?.personId);
    expect(of(0)).toMatchObject({ votes: 20, memberVotes: 55, reaches: false });
    expect(of(1)).toMatchObject({ votes: 37, memberVotes: 54, reaches: true });
    expect(shown?.posts[0]).toMatchObject({ seats: 8, needed: 10 });
    const fix = (count: number) =>
      fixList(kit.on(DAY), {
        ...act(),
        pollId: randomUUID(),
        fixedOn: '2021-03-31',
        pollDay: '2021-04-10',
        given: [{ post: 'committee-member', persons: kit.people.slice(0, count).map(({ personId }) => personId) }],
      });
    expect(await refusal(fix(9))).toMatchObject({ rules: ['PB-020', 'G-17'] });
    await kit.database.pool.query(`update approval set replied_on = null, outcome = null where unit_id = $1`, [
      kit.unitId,
    ]);
    expect(await refusal(fix(10))).toMatchObject({ rules: ['PB-025', 'PB-026', 'AP-05'] });
    await kit.database.pool.query(
      `update approval set replied_on = '2021-03-01', outcome = 'approved' where unit_id = $1`,
      [kit.unitId],
    );
    expect(await fix(10)).toMatchObject({ candidates: 10 });
    expect(
      await kit.ask(
        `select took from participation where round_id = $1 and unit_id = $2 and participant = 'partyMembers' and activity = 'recommendation'`,
      ),
    ).toBe(60);
  });
});
