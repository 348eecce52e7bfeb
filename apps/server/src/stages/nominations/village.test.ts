import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireRead } from '../../access/policy.ts';
import { gatherFacts } from '../../gates/index.ts';
import { leaveCommittee, recordAttendance, refillCommittee } from '../committees/changes.ts';
import { formCommittee, publishCommittee } from '../committees/forming.ts';
import { declareKin } from '../committees/kin.ts';
import { committeesOverview } from '../committees/overview.ts';
import { nameStaff, publishStaff } from '../committees/staff.ts';
import { publishRoll } from '../rolls/publication/publication.ts';
import { refusal } from '../rolls/rolls.kit.ts';
import { closeNomination } from './close.ts';
import { fixList, meetVoters, publishList } from './fix.ts';
import { askReview, choosePost, declare, giveOpinion, publicise, withdraw } from './listing.ts';
import { openNomination, settleName, tallySheet } from './naming.ts';
import { type ElectionKit, openElection } from './nominations.kit.ts';
import { nominationsPage } from './page.ts';
import { preparePreliminary } from './preliminary.ts';

const LATE = '2026-11-18';
const ID = randomUUID();
const POLL = randomUUID();

let kit: ElectionKit;
beforeAll(async () => {
  kit = await openElection('village', '2026-11-20');
  await kit.fact('riskAssessment', 'not-needed', '2026-10-01');
  await kit.fact('partyBodyElected', 'done', '2026-10-01');
});
afterAll(() => kit.database.drop());

const person = (at: number) => kit.people[at]?.personId ?? '';
const name = (at: number) => kit.people[at]?.name ?? '';
const on = (day = LATE) => kit.on(day);
const act = () => ({ ...kit.act(), nominationId: ID });
const page = async (day = LATE) => {
  const [shown] = await nominationsPage(on(day), kit.act());
  if (shown === undefined) throw new Error('a nomination was opened');
  return shown;
};
const facts = async (day = LATE) => {
  const { round, unitId } = await requireRead(on(day), kit.roundId, kit.unitId);
  return gatherFacts(kit.database.db, round, unitId, day);
};
const member = (at: number, role: 'head' | 'deputy' | 'member', votes: number) => ({
  personId: person(at),
  role,
  votes,
});

describe('the election committee of a village', () => {
  const forming = () => ({
    ...kit.act(),
    formedOn: '2026-10-10',
    source: 'representatives' as const,
    expected: 60,
    attended: 50,
    members: [
      member(20, 'head', 48),
      member(21, 'deputy', 44),
      member(22, 'member', 40),
      member(23, 'member', 39),
      member(4, 'member', 38),
    ],
    reserve: [
      { personId: person(25), votes: 30, substitute: false },
      { personId: person(26), votes: 20, substitute: false },
    ],
  });

  it('has one chair and no more votes than people; what it is chosen by is written as imports write it', async () => {
    const noHead = { ...forming(), members: forming().members.map((one) => ({ ...one, role: 'member' as const })) };
    expect(await refusal(formCommittee(on(), noHead))).toMatchObject({ code: 'REFUSED', rules: ['VC-202'] });
    expect(await refusal(formCommittee(on(), { ...forming(), attended: 40 }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    expect(await refusal(formCommittee(on('2026-10-09'), forming()))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await formCommittee(on(), forming());
    expect(await refusal(formCommittee(on(), forming()))).toMatchObject({ code: 'REFUSED', rules: ['VC-209'] });
    expect(
      await kit.ask(
        `select method from unit_method where round_id = $1 and unit_id = $2 and procedure = 'electionCommittee'`,
      ),
    ).toBe('representatives');
    expect(await facts()).toMatchObject({ committeeFormed: true, committeePublished: false, staffNamed: false });
    expect(await facts()).not.toHaveProperty('exitsSettled');
    await publishCommittee(on(), {
      ...kit.act(),
      publishedOn: '2026-10-11',
      place: '村务公开栏',
      filedOn: '2026-10-12',
    });
    expect(await facts()).toMatchObject({ committeePublished: true });
  });

  it('loses nobody without a ground on record, and nobody for staying away where no text says so', async () => {
    expect(
      await refusal(
        leaveCommittee(on(), { ...kit.act(), personId: person(22), ground: 'nominated', leftOn: LATE, note: null }),
      ),
    ).toMatchObject({ code: 'REFUSED', rules: ['VC-207'] });
    for (const metOn of ['2026-10-12', '2026-10-13', '2026-10-14']) {
      const met = await recordAttendance(on(), {
        ...kit.act(),
        metOn,
        absent: [{ personId: person(22), excused: false }],
      });
      expect(met).toEqual({ present: 4, deemedResigned: 0 });
    }
    expect(
      await refusal(
        leaveCommittee(on(), { ...kit.act(), personId: person(22), ground: 'absent', leftOn: LATE, note: null }),
      ),
    ).toMatchObject({ code: 'REFUSED', rules: ['VC-210'] });
  });
});

describe('the direct nomination of a village', () => {
  const sheet = (
    group: string,
    votes: readonly (readonly [string, 'chair' | 'member', number])[],
    over: object = {},
  ) => ({
    ...act(),
    participant: 'voters' as const,
    group,
    heldOn: '2026-11-03',
    entitled: 40,
    took: 30,
    version: 0,
    votes: votes.map(([written, post, count]) => ({ written, post, votes: count })),
    ...over,
  });
  const first = () =>
    sheet('第一村民小组', [
      [name(0), 'chair', 18],
      [name(1), 'chair', 10],
      [name(3), 'member', 20],
      [name(4), 'member', 15],
      ['郑同名', 'member', 4],
      ['无此人甲', 'member', 1],
    ]);
  const second = () =>
    sheet('第二村民小组', [
      [name(0), 'chair', 12],
      [name(1), 'chair', 9],
      [name(0), 'member', 14],
      [name(4), 'member', 9],
      [name(5), 'member', 9],
      [name(6), 'member', 9],
    ]);

  it('begins when the roll is out and the objections are over', async () => {
    await kit.database.pool.query(`update person set name = '郑同名' where person_id = any($1::uuid[])`, [
      [person(30), person(31)],
    ]);
    await publishRoll(on('2026-10-25'), { ...kit.act(), publishedOn: '2026-10-25', place: '村务公开栏' });
    const opening = {
      ...act(),
      body: 'villagersCommittee',
      method: 'directNomination' as const,
      threshold: null,
      openedOn: '2026-10-26',
      posts: [
        { post: 'chair' as const, seats: 1 },
        { post: 'member' as const, seats: 2 },
      ],
    };
    expect(await refusal(openNomination(on(), { ...opening, method: 'twoRecommendations' }))).toMatchObject({
      rules: ['VC-401', 'RC-140'],
    });
    await openNomination(on(), opening);
    expect(await refusal(openNomination(on(), { ...opening, ...kit.act() }))).toMatchObject({ code: 'REFUSED' });
    expect(await refusal(tallySheet(on(), { ...first(), heldOn: '2026-10-28' }))).toMatchObject({
      code: 'REFUSED',
      rules: ['VC-311', 'VC-312'],
    });
  });

  it('takes a sheet of two clerks once, and none with more votes than papers', async () => {
    expect(await refusal(tallySheet(on(), { ...first(), took: 15 }))).toMatchObject({ code: 'REFUSED' });
    const both = await Promise.allSettled([tallySheet(on(), first()), tallySheet(on(), first())]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await tallySheet(on(), second());
    expect((await page()).participation).toEqual([
      { participant: 'voters', entitled: await kit.ask<number>(VOTERS), took: 60, groups: 2 },
    ]);
  });

  it('keeps homonyms and unknown names as written until somebody says whom they mean', async () => {
    const { names } = await page();
    const open = names.filter(({ person: known }) => known === null);
    expect(open.map(({ written }) => written).toSorted()).toEqual(['无此人甲', '郑同名']);
    const homonym = open.find(({ written }) => written === '郑同名');
    expect(homonym?.matches.map(({ personId }) => personId).toSorted()).toEqual([person(30), person(31)].toSorted());
    expect(await refusal(closeNomination(on(), { ...act(), closedOn: '2026-11-04' }))).toMatchObject({
      code: 'REFUSED',
    });
    await settleName(on(), { ...act(), nameId: homonym?.nameId ?? '', personId: person(30), setAside: null });
    const unknown = open.find(({ written }) => written === '无此人甲')?.nameId ?? '';
    expect(
      await refusal(settleName(on(), { ...act(), nameId: unknown, personId: null, setAside: null })),
    ).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    await settleName(on(), { ...act(), nameId: unknown, personId: null, setAside: '选民名单中没有此人' });
  });

  it('closes with everyone who was named, and writes what the report counts', async () => {
    await closeNomination(on(), { ...act(), closedOn: '2026-11-04' });
    const { nominees, posts } = await page();
    const votes = (at: number, post: string) =>
      nominees.find((one) => one.post === post && one.person.personId === person(at))?.votes;
    expect([votes(0, 'chair'), votes(1, 'chair'), votes(4, 'member'), votes(30, 'member')]).toEqual([30, 19, 24, 4]);
    expect(posts[0]).toMatchObject({
      post: 'chair',
      candidates: expect.arrayContaining([person(0), person(1)]),
      missing: [],
    });
    expect(posts[1]).toMatchObject({ post: 'member', needed: 3 });
    expect(await kit.ask(`${METHOD} and procedure = 'nomination'`)).toBe('directNomination');
    expect(
      await kit.ask(`select took from participation where round_id = $1 and unit_id = $2 and participant = 'voters'
        and activity = 'recommendation'`),
    ).toBe(60);
  });

  it('has a person named for two posts choose one in writing', async () => {
    expect(await facts()).toMatchObject({ postsChosen: 'open', nominationHeld: true, nominationQuorum: 'not-needed' });
    await choosePost(on(), { ...act(), personId: person(0), post: 'chair', chosenOn: '2026-11-05' });
    expect(await facts()).toMatchObject({ postsChosen: 'done', preliminaryElection: 'open' });
    const { posts } = await page();
    expect(posts[1]?.level).toMatchObject({ places: 1 });
    expect(posts[1]?.level?.tied.toSorted()).toEqual([person(5), person(6)].toSorted());
  });

  it('makes committee members who are nominated leave, and fills the place in order', async () => {
    expect(await facts()).toMatchObject({ exitsSettled: 'open' });
    const { committee } = await committeesOverview(on(), kit.act());
    expect(
      committee?.members.filter(({ mustLeave }) => mustLeave.length > 0).map((one) => one.person.personId),
    ).toEqual([person(4)]);
    await declareKin(on(), {
      ...kit.act(),
      personId: person(3),
      relativeId: person(25),
      relation: 'spouse',
      declaredOn: '2026-11-05',
    });
    await leaveCommittee(on(), {
      ...kit.act(),
      personId: person(4),
      ground: 'nominated',
      leftOn: '2026-11-05',
      note: null,
    });
    const refill = (at: number, how: 'next' | 'reElect') =>
      refillCommittee(on(), {
        ...kit.act(),
        personId: person(at),
        how,
        role: 'member',
        joinedOn: '2026-11-06',
        note: null,
      });
    expect(await refusal(refill(25, 'next'))).toMatchObject({ code: 'REFUSED', rules: ['VC-208', 'VC-209'] });
    expect(await refusal(refill(40, 'next'))).toMatchObject({ code: 'REFUSED', rules: ['VC-209'] });
    await refill(26, 'next');
    expect(await refusal(refill(40, 'reElect'))).toMatchObject({ code: 'REFUSED' });
    expect(await facts()).toMatchObject({ exitsSettled: 'done' });
    await declareKin(on(), {
      ...kit.act(),
      personId: person(3),
      relativeId: person(22),
      relation: 'child',
      declaredOn: '2026-11-06',
    });
    expect(await facts()).toMatchObject({ exitsSettled: 'open' });
    await leaveCommittee(on(), { ...kit.act(), personId: person(22), ground: 'kin', leftOn: '2026-11-06', note: null });
    await refill(40, 'reElect');
    expect(await facts()).toMatchObject({ exitsSettled: 'done' });
  });

  it('is settled by a preliminary election between those level', async () => {
    const pollId = randomUUID();
    await preparePreliminary(on(), {
      ...act(),
      pollId,
      heldOn: '2026-11-08',
      by: 'villagersRepresentatives',
      everyone: false,
    });
    expect(await kit.ask(`${METHOD} and procedure = 'preliminaryElection'`)).toBe('villagersRepresentatives');
    expect(await facts()).toMatchObject({ preliminaryElection: 'open' });
    await kit.database.pool.query(`update poll set state = 'determined', validity = 'VALID' where poll_id = $1`, [
      pollId,
    ]);
    await kit.database.pool.query(
      `update candidate k set votes = case when person_id = $2 then 31 else 20 end
       from contest c where c.contest_id = k.contest_id and c.poll_id = $1`,
      [pollId, person(6)],
    );
    expect(await facts()).toMatchObject({ preliminaryElection: 'done' });
    expect((await page()).posts[1]?.candidates.toSorted()).toEqual([person(3), person(4), person(6)].toSorted());
  });

  it('lists nobody who did not sign or was not reviewed', async () => {
    const fix = () =>
      fixList(on(), { ...act(), pollId: POLL, fixedOn: '2026-11-13', pollDay: '2026-11-20', given: null });
    expect((await refusal(fix()))?.rules).toEqual(expect.arrayContaining(['VC-404', 'VC-405']));
    const candidates = [0, 1, 3, 4, 6].map(person);
    await declare(on(), { ...act(), personIds: candidates, declaredOn: '2026-11-06' });
    await askReview(on(), {
      ...act(),
      personIds: candidates,
      departments: ['公安', '法院'],
      askedOn: '2026-11-06',
      dueOn: '2026-11-10',
    });
    const { opinions } = await page();
    expect(opinions).toHaveLength(10);
    expect(opinions.every(({ state, days }) => state === 'overdue' && days === 8)).toBe(true);
    expect(
      await refusal(
        giveOpinion(on(), {
          ...act(),
          opinionIds: [opinions[0]?.opinionId ?? ''],
          givenOn: '2026-11-11',
          outcome: 'bar',
          bars: [],
          finding: null,
        }),
      ),
    ).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(
      await giveOpinion(on(), {
        ...act(),
        opinionIds: opinions.map(({ opinionId }) => opinionId),
        givenOn: '2026-11-11',
        outcome: 'clear',
        bars: [],
        finding: null,
      }),
    ).toEqual({ given: 10, late: 10 });
    expect(
      (await publicise(on(), { ...act(), from: '2026-11-06', days: 5, working: true, place: '公开栏' })).until,
    ).toBe('2026-11-13');
    expect(await facts()).toMatchObject({
      candidatesReviewed: true,
      contests: [
        { post: 'chair', seats: 1, candidates: 2 },
        { post: 'member', seats: 2, candidates: 3 },
      ],
    });
    expect(await fix()).toMatchObject({ candidates: 5, state: 'fixed' });
    expect(await kit.ask(`select state from poll where round_id = $1 and unit_id = $2 and poll_id = $3`, [POLL])).toBe(
      'prepared',
    );
    expect(
      await kit.ask(
        `select count(*)::int from candidate k join contest c using (county_id, contest_id)
      where $1::uuid is not null and $2::uuid is not null and c.poll_id = $3 and k.nominated_by = 'voters'`,
        [POLL],
      ),
    ).toBe(5);
  });

  it('publishes the list, has the candidates meet the voters, and fills a withdrawal with the next by votes', async () => {
    expect(await refusal(meetVoters(on(), { ...act(), metOn: '2026-11-14', speakers: [] }))).toMatchObject({
      code: 'REFUSED',
    });
    await publishList(on(), { ...act(), publishedOn: '2026-11-14', place: '村务公开栏' });
    expect(await refusal(meetVoters(on(), { ...act(), metOn: '2026-11-15', speakers: [person(5)] }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    await meetVoters(on(), { ...act(), metOn: '2026-11-15', speakers: [person(0), person(1)] });
    expect(await facts()).toMatchObject({ candidatesPublishedOn: '2026-11-14', candidatesMet: true });
    expect(await kit.ask(SPEAKERS, [POLL])).toBe(2);
    await withdraw(on(), { ...act(), personId: person(3), ground: 'withdrawn', endedOn: '2026-11-15', note: null });
    expect(await kit.ask(`select state from poll where round_id = $1 and unit_id = $2 and poll_id = $3`, [POLL])).toBe(
      'cancelled',
    );
    const { state, posts, missing } = await page();
    expect(state).toBe('closed');
    expect(posts[1]?.candidates.toSorted()).toEqual([person(4), person(5), person(6)].toSorted());
    expect(posts[1]?.refilled).toEqual([person(5)]);
    expect(missing.map(({ code }) => code).toSorted()).toEqual(['NOT_REVIEWED', 'NO_DECLARATION']);
  });

  it('keeps those who stand from serving at the count', async () => {
    const staff = (at: number, role: 'teller' | 'scrutineer' = 'teller') =>
      nameStaff(on(), { ...kit.act(), namedOn: '2026-11-15', members: [{ personId: person(at), role }] });
    expect(await refusal(staff(0))).toMatchObject({ code: 'REFUSED', rules: ['VC-535'] });
    await declareKin(on(), {
      ...kit.act(),
      personId: person(0),
      relativeId: person(41),
      relation: 'sibling',
      declaredOn: '2026-11-15',
    });
    await staff(41, 'scrutineer');
    const { staff: named } = await committeesOverview(on(), kit.act());
    expect(named?.members[0]).toMatchObject({ role: 'scrutineer', refusals: [], notices: [{ rules: ['VC-535'] }] });
    await publishStaff(on(), { ...kit.act(), publishedOn: '2026-11-15', place: '公开栏' });
    expect(await facts()).toMatchObject({ staffNamed: true, staffIndependent: true });
  });
});

const VOTERS = `select count(*)::int from voter where round_id = $1 and unit_id = $2 and struck_on is null`;
const METHOD = `select method from unit_method where round_id = $1 and unit_id = $2`;
const SPEAKERS = `select count(*)::int from candidate k join contest c using (county_id, contest_id)
  where $1::uuid is not null and $2::uuid is not null and c.poll_id = $3 and k.campaign_speech`;
