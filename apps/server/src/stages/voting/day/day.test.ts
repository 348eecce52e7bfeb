import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../gates/index.ts';
import { recordFact } from '../../programme/facts/steps.ts';
import { refusal } from '../../rolls/rolls.kit.ts';
import { recordIncident } from '../incidents/incidents.ts';
import { recordBallots, recordPrinted } from '../ledger/ledger.ts';
import { closeVoting, openVoting } from '../opening/opening.ts';
import { bringBox, closePlace, namePlace, openPlace, removePlace } from '../places/places.ts';
import { DAY, mark, openVotingKit, type VotingKit } from '../voting.kit.ts';
import { votingDay } from './day.ts';

let kit: VotingKit;
beforeAll(async () => {
  kit = await openVotingKit();
});
afterAll(() => kit.database.drop());

const on = () => kit.on(DAY);
const card = (at: number) => kit.roll[at]?.card ?? '';
const view = (pollId: string) => votingDay(on(), { ...kit.act(), pollId });
const nameOf = async (at: number) => {
  const { rows } = await kit.database.pool.query<{ name: string }>('select name from person where person_id = $1', [
    kit.roll[at]?.personId,
  ]);
  return rows[0]?.name ?? '';
};
const box = (pollId: string, keepers: object[], over: object = {}) =>
  kit.place(pollId, '一号流动票箱', { kind: 'mobileBox', keepers, ...over });
const keeper = (name: string, personId: string | null = null) => ({ name, personId });

describe('places', () => {
  it('stand with their hours; a mobile box has two keepers, none a candidate or kin of one', async () => {
    const pollId = await kit.poll();
    expect(await refusal(kit.place(pollId, '站', { opensAt: '16:00', closesAt: '08:00' }))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    await kit.place(pollId, '中心会场', { kind: 'central' });
    expect(await refusal(kit.place(pollId, '中心会场'))).toMatchObject({ code: 'REFUSED' });
    expect(await refusal(box(pollId, [keeper('单行甲')]))).toMatchObject({ code: 'REFUSED', rules: ['VC-531'] });
    const candidate = keeper(await nameOf(0));
    const crew = [keeper('单行甲'), keeper('单行乙'), keeper('单行丙')];
    expect(await refusal(box(pollId, [...crew, candidate]))).toMatchObject({ rules: ['VC-535'] });
    expect(await refusal(box(pollId, [...crew, keeper('别名', kit.roll[0]?.personId ?? '')]))).toMatchObject({
      rules: ['VC-535'],
    });
    await kit.database.pool.query(
      `insert into proxy_vote (county_id, proxy_vote_id, round_id, unit_id, voter_id, proxy_voter_id, relation, ground,
         applied_on, state, decided_on)
       select county_id, gen_random_uuid(), round_id, unit_id, $1, $2, 'sibling', '外出', '2021-04-01', 'granted',
         '2021-04-01' from voter where voter_id = $1`,
      [kit.roll[30]?.voterId, kit.roll[1]?.voterId],
    );
    const kin = keeper(await nameOf(30), kit.roll[30]?.personId ?? '');
    const tied = await refusal(box(pollId, [...crew, kin]));
    expect(tied).toMatchObject({ rules: ['VC-535'] });
    expect(tied?.zh).toContain('近亲属');
    const [one, other] = [kit.roll[0]?.personId ?? '', kit.roll[32]?.personId ?? ''].toSorted();
    await kit.database.pool.query(
      `insert into kinship (county_id, kinship_id, round_id, unit_id, person_a, person_b, relation, declared_on)
       select county_id, gen_random_uuid(), round_id, $2, $3, $4, 'parent', '2021-03-01' from round where round_id = $1`,
      [kit.roundId, kit.unitId, one, other],
    );
    const declared = keeper(await nameOf(32), kit.roll[32]?.personId ?? '');
    expect(await refusal(box(pollId, [...crew, declared]))).toMatchObject({ rules: ['VC-535'] });
    await box(pollId, crew);
    expect((await view(pollId)).places.map(({ kind, keepers }) => [kind, keepers.length])).toEqual([
      ['central', 0],
      ['mobileBox', 3],
    ]);
  });

  it('are changed and taken back until they are open, and then no more', async () => {
    const pollId = await kit.poll();
    const placeId = await kit.place(pollId, '第一投票站');
    const spare = await kit.place(pollId, '备用站');
    const rename = () =>
      namePlace(on(), {
        ...kit.act(),
        pollId,
        placeId,
        kind: 'station',
        name: '东头投票站',
        opensAt: '07:30',
        closesAt: '15:00',
        groups: [],
        keepers: [],
      });
    await rename();
    await removePlace(on(), { ...kit.act(), pollId, placeId: spare });
    expect((await view(pollId)).places).toMatchObject([{ name: '东头投票站', opensAt: '07:30' }]);
    await kit.open(pollId, placeId);
    expect((await refusal(rename()))?.zh).toContain('已经开放');
    expect(await refusal(removePlace(on(), { ...kit.act(), pollId, placeId }))).toMatchObject({ code: 'REFUSED' });
  });
});

describe('the day of a vote', () => {
  it('runs from the opening to the boxes brought together, with one equation of the ballots', async () => {
    const pollId = await kit.poll({ stage: 're-vote', previousPollId: null });
    const [hall, station] = [await kit.place(pollId, '中心会场', { kind: 'central' }), await kit.place(pollId, '东站')];
    const early = kit.on('2021-04-09');
    expect(await refusal(openVoting(early, { ...kit.act(), pollId, present: null }))).toMatchObject({
      code: 'REFUSED',
    });
    await recordPrinted(on(), { ...kit.act(), pollId, printed: 60, note: null });
    await kit.open(pollId, hall, station);
    expect((await view(pollId)).entitled).toBe(kit.roll.length);
    await kit.batch(
      pollId,
      hall,
      [0, 1, 2, 3].map((at) => mark(card(at), { hour: 8 })),
    );
    await kit.batch(
      pollId,
      station,
      [4, 5].map((at) => mark(card(at), { hour: 10 })),
    );
    const close = (placeId: string) => closePlace(on(), { ...kit.act(), pollId, placeId, seal: '封尾' });
    const closeAll = () => closeVoting(on(), { ...kit.act(), pollId });
    expect((await refusal(closeAll()))?.zh).toContain('中心会场、东站');
    await close(hall);
    await close(station);
    expect(await refusal(close(hall))).toMatchObject({ code: 'REFUSED' });
    expect((await refusal(closeAll()))?.zh).toContain('尚未登记选票数');
    const record = (placeId: string, issued: number, over: object = {}) =>
      recordBallots(on(), {
        ...kit.act(),
        pollId,
        placeId,
        received: 30,
        issued,
        spoiled: 1,
        replaced: 1,
        unused: 29 - issued,
        returned: null,
        note: null,
        ...over,
      });
    const wrong = await record(hall, 5);
    expect(wrong.discrepancies).toMatchObject([{ code: 'ISSUED_NOT_CHECKED_IN', placeId: hall, by: 1 }]);
    expect(wrong.discrepancies[0]?.zh).toContain('中心会场：发出5张，签到4人');
    expect((await record(hall, 4)).discrepancies).toEqual([]);
    await record(station, 2);
    expect(await closeAll()).toMatchObject({ checkedIn: 6, issued: 6, discrepancies: 0 });
    const closed = await view(pollId);
    expect(closed).toMatchObject({ state: 'closed', sum: { received: 60, issued: 6, keptBack: 0, returned: null } });
    expect(closed.turnout.map(({ hour, voters }) => [hour, voters])).toEqual([
      [8, 4],
      [10, 2],
    ]);
    expect(closed.places[0]?.earlier).toMatchObject([{ issued: 5 }]);
    expect((await gatherFacts(on().db, await round(), kit.unitId, DAY)).boxesTogether).toBe(false);
    await bringBox(on(), { ...kit.act(), pollId, placeId: hall, intact: true, note: null });
    const broken = (note: string | null) =>
      bringBox(on(), { ...kit.act(), pollId, placeId: station, intact: false, note });
    expect(await refusal(broken(null))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await broken('监票人当众查验，票数相符');
    expect(await gatherFacts(on().db, await round(), kit.unitId, DAY)).toMatchObject({
      stationsNamed: true,
      votingClosed: true,
      boxesTogether: true,
    });
    expect((await view(pollId)).incidents).toMatchObject([{ kind: 'seal', placeId: station }]);
    // A correction after the vote says why, stands beside what was before, and reaches the poll.
    expect(await refusal(record(station, 3))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await record(station, 3, { note: '复点多出一张票根', returned: 3 });
    await record(hall, 4, { note: '开箱清点', returned: 4 });
    const { rows } = await kit.database.pool.query(
      'select issued, checked_off, returned from poll where poll_id = $1',
      [pollId],
    );
    expect(rows).toEqual([{ issued: 7, checked_off: 6, returned: 7 }]);
    expect((await view(pollId)).discrepancies).toMatchObject([{ code: 'ISSUED_NOT_CHECKED_IN', placeId: station }]);
  });

  it('keeps incidents in the order of the clock, at places of this vote only', async () => {
    const pollId = await kit.poll();
    const placeId = await kit.place(pollId, '第一投票站');
    const incident = (happenedAt: string, at: string | null) =>
      recordIncident(on(), {
        ...kit.act(),
        pollId,
        placeId: at,
        kind: 'weather',
        happenedAt,
        happened: '大雨',
        done: '移入室内',
      });
    await incident('10:30', placeId);
    await incident('09:05', null);
    expect(await refusal(incident('09:00', randomUUID()))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await view(pollId)).incidents.map(({ happenedAt }) => happenedAt)).toEqual(['09:05', '10:30']);
  });
});

async function round() {
  const { rows } = await kit.database.pool.query('select * from round where round_id = $1', [kit.roundId]);
  return rows[0];
}

describe('the gate of an election', () => {
  it('names what stands in the way, and gives way as the facts come on record', async () => {
    await kit.database.pool.query('update round set election_day = $1 where round_id = $2', [DAY, kit.roundId]);
    const pollId = await kit.poll({ stage: 'election' });
    const codes = async () => (await view(pollId)).gate.refusals.map(({ code }) => code);
    const before = await codes();
    expect(before).toContain('STATIONS');
    expect(before).toContain('BOOTHS_UNKNOWN');
    const refused = await refusal(openVoting(on(), { ...kit.act(), pollId, present: null }));
    expect(refused).toMatchObject({ code: 'REFUSED' });
    expect(refused?.rules).toContain('VC-536');
    const placeId = await kit.place(pollId, '中心会场', { kind: 'central' });
    expect(await codes()).not.toContain('STATIONS');
    const fact = (name: string, value: boolean | string, happenedOn = '2021-03-01') =>
      recordFact(on(), { ...kit.act(), fact: name, value, happenedOn, evidence: null });
    for (const name of ['auditPublishedOn', 'candidatesMet', 'noticePublishedOn', 'staffIndependent', 'writingBooths'])
      await fact(name, true);
    await fact('exitsSettled', 'not-needed');
    await kit.database.pool.query(
      `insert into roll_publication (county_id, publication_id, round_id, unit_id, number, published_on, place, entries,
         digest, published_by, recorded_at)
       select county_id, gen_random_uuid(), round_id, $2, 1, '2021-03-01', '公开栏', 1, '\\x00', 'test', now()
       from round where round_id = $1`,
      [kit.roundId, kit.unitId],
    );
    await kit.database.pool.query('update proxy_vote set announced_on = applied_on where round_id = $1', [kit.roundId]);
    const left = (await codes()).filter((code) => !code.startsWith('CANDIDATES_LEAD'));
    expect(left.filter((code) => !['STAFF', 'COMMITTEE'].includes(code))).toEqual([]);
    expect(await refusal(openPlace(on(), { ...kit.act(), pollId, placeId, seal: '1' }))).toMatchObject({
      code: 'REFUSED',
    });
  });
});
