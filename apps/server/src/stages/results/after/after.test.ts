import { randomUUID } from 'node:crypto';
import { following as followingShape, officerLine } from '@huanjie/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../gates/index.ts';
import { pollsOfUnit } from '../../ballots/definition/polls.ts';
import { requirePoll } from '../../ballots/index.ts';
import { explainFinding, sealCount } from '../../counting/count/seal.ts';
import { startCount } from '../../counting/count/start.ts';
import {
  type CountingKit,
  closedPoll,
  figuresOf,
  openCounting,
  overviewOf,
  ROUND,
  TODAY,
} from '../../counting/counting.kit.ts';
import { enterSheet } from '../../counting/sheets/enter.ts';
import { recordFact } from '../../programme/facts/steps.ts';
import { refusal } from '../../rolls/rolls.kit.ts';
import { obstaclesToOpen } from '../../voting/opening/gate.ts';
import { previousPollFacts } from '../gateFacts.ts';
import { officersPage } from '../officers/officers.ts';
import { announceResult } from './announce.ts';
import { issueCertificates, returnCertificate } from './certificates.ts';
import { determinePoll } from './determine.ts';
import { followingOf, prepareFollowing } from './following.ts';
import { recordReply, reportResult } from './report.ts';

let kit: CountingKit;
beforeAll(async () => {
  kit = await openCounting();
});
afterAll(() => kit.database.drop());

const committee = (unit: number) => kit.as('committee', unit);
const HEAD = { issued: 600, returned: 590, invalid: 8 };

/** A vote counted by hand with these approvals, ready to be determined. */
async function counted(unit: number, approvals: readonly (readonly number[])[], head = HEAD): Promise<string> {
  const pollId = await closedPoll(kit, unit, [
    { post: 'chair', seats: 1, names: 2 },
    { post: 'member', seats: 2, names: 4 },
  ]);
  for (const fact of ['boxesTogether', 'staffIndependent']) {
    await recordFact(committee(unit), { ...kit.act(unit), fact, value: true, happenedOn: TODAY, evidence: null });
  }
  const { sheets } = await startCount(committee(unit), {
    ...kit.act(unit),
    pollId,
    labels: ['甲'],
    entitled: 1000,
    present: null,
  });
  const figures = figuresOf((await overviewOf(kit, pollId, unit)).form, head, approvals);
  for (const who of ['teller-1', 'teller-2']) {
    await enterSheet(kit.as(who, unit), { ...kit.act(unit), sheetId: sheets[0] ?? '', figures });
  }
  const overview = await overviewOf(kit, pollId, unit);
  for (const finding of overview.findings) {
    await explainFinding(committee(unit), { ...kit.act(unit), pollId, findingId: finding.id, text: '核实无误' });
  }
  await sealCount(committee(unit), { ...kit.act(unit), pollId, digest: overview.digest });
  return pollId;
}
const determine = (unit: number, pollId: string) => determinePoll(committee(unit), { ...kit.act(unit), pollId });
const announce = (unit: number, pollId: string, announcedOn = TODAY) =>
  announceResult(kit.as('committee', unit, announcedOn), {
    ...kit.act(unit),
    pollId,
    announcedOn,
    announcedAt: '16:30',
    place: '村委会大院',
  });
const following = (unit: number, pollId: string) => followingOf(committee(unit), { ...kit.act(unit), pollId });
const codes = async (unit: number, pollId: string) => (await following(unit, pollId)).steps.map(({ code }) => code);
const follow = (unit: number, pollId: string, kind: 'rerun' | 'byRun' | 'reVote', heldOn = '2021-04-18') =>
  prepareFollowing(committee(unit), {
    ...kit.act(unit),
    pollId,
    kind,
    heldOn,
    cause: '缺额',
    decidedBy: '村民选举委员会会议',
    decidedOn: TODAY,
  });
const made = async (unit: number, pollId: string) =>
  (await pollsOfUnit(committee(unit), kit.act(unit))).find((one) => one.pollId === pollId);

describe('a result with a seat left open', () => {
  let pollId: string;

  it('is determined, then announced on the spot; nothing follows before that', async () => {
    pollId = await counted(0, [
      [400, 180],
      [390, 250, 240, 100],
    ]);
    expect(await refusal(announce(0, pollId))).toMatchObject({ code: 'REFUSED' });
    expect(await determine(0, pollId)).toEqual({ pollId, validity: 'VALID', elected: 2 });
    expect(await refusal(determine(0, pollId))).toMatchObject({ code: 'REFUSED' });
    const early = await refusal(follow(0, pollId, 'byRun'));
    expect(early?.zh).toContain('尚未宣布');
    expect(await announce(0, pollId)).toEqual({ pollId, announcedOn: TODAY, warning: null });
    const shown = await following(0, pollId);
    expect(() => followingShape.parse(shown)).not.toThrow();
    expect(shown).toMatchObject({ state: 'announced', announcement: { on: TODAY, at: '16:30', place: '村委会大院' } });
    expect(shown.steps.map(({ code }) => code)).toEqual([
      'announce',
      'byRun',
      'publishElected',
      'file',
      'certificates',
    ]);
    const [step] = await kit.rows(
      "select 1 from unit_step where unit_id = $1 and step = 'results' and done_on is not null",
      [kit.units[0]?.unitId],
    );
    expect(step).toBeDefined();
  });

  it('waits for answers to petitions, then is followed by a by-run with those whom the rules list', async () => {
    const [poll] = await kit.rows<{ number: string; county_id: number }>(
      'select number, county_id from poll where poll_id = $1',
      [pollId],
    );
    await kit.rows(
      `insert into petition (county_id, petition_id, round_id, unit_id, received_on, channel, subject, due_on, poll_number)
       values ($1, $2, $3, $4, $5, 'visit', '计票', '2021-06-10', $6)`,
      [poll?.county_id, randomUUID(), ROUND, kit.units[0]?.unitId, TODAY, poll?.number],
    );
    expect((await refusal(follow(0, pollId, 'byRun')))?.zh).toContain('信访');
    await kit.rows('update petition set replied_on = $1 where poll_number = $2', [TODAY, poll?.number]);
    expect(await refusal(follow(0, pollId, 'reVote'))).toMatchObject({ code: 'REFUSED' });
    expect(await refusal(follow(0, pollId, 'byRun', '2021-04-01'))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    const { polls, warning } = await follow(0, pollId, 'byRun');
    // Neither the law of that day nor a province sets a last day here (VC-626).
    expect(warning).toBeNull();
    expect(polls).toHaveLength(1);
    const byRun = await made(0, polls[0]?.pollId ?? '');
    expect(byRun).toMatchObject({ stage: 'by-run', state: 'prepared', previousPollId: pollId, reason: 'byRun' });
    expect(byRun?.contests.map(({ post, seats, candidates }) => [post, seats, candidates.length])).toEqual([
      ['member', 1, 2],
    ]);
    expect(await refusal(follow(0, pollId, 'byRun'))).toMatchObject({ code: 'REFUSED' });
    const [whole] = await kit.rows<never>('select * from round where round_id = $1', [ROUND]);
    const line = await requirePoll(kit.database.db, whole as never, kit.units[0]?.unitId ?? '', polls[0]?.pollId ?? '');
    const shut = (await obstaclesToOpen(kit.database.db, whole as never, line)).map(({ code }) => code);
    for (const code of ['ANNOUNCEMENT', 'INVALID_ELECTION', 'NO_OPEN_SEAT', 'EARLIER_OPEN']) {
      expect(shut).not.toContain(code);
    }
    const round = { county_id: poll?.county_id, round_id: ROUND, kind: 'village', election_day: '2021-01-16' } as never;
    const facts = await previousPollFacts(kit.database.db, round, {
      unit_id: kit.units[0]?.unitId ?? '',
      previous_poll_id: pollId,
    });
    expect(facts).toEqual({ resultsAnnounced: true, validity: 'valid', seatsOpen: 1, electionDay: TODAY });
  });

  it('is filed and certified once each', async () => {
    const report = () =>
      reportResult(committee(0), { ...kit.act(0), pollId, requestNumber: '1号', requestedOn: TODAY });
    expect((await refusal(report()))?.zh).toContain('复核');
    await recordFact(committee(0), {
      ...kit.act(0),
      fact: 'winnersChecked',
      value: 'done',
      happenedOn: TODAY,
      evidence: null,
    });
    expect(await report()).toEqual({ pollId, kind: 'filing' });
    expect(await refusal(report())).toMatchObject({ code: 'REFUSED' });
    await recordReply(committee(0), {
      ...kit.act(0),
      pollId,
      replyNumber: null,
      repliedOn: TODAY,
      outcome: 'approved',
    });
    const issue = () => issueCertificates(committee(0), { ...kit.act(0), pollId, issuedOn: TODAY });
    expect(await issue()).toEqual({ issued: 2 });
    expect(await refusal(issue())).toMatchObject({ code: 'REFUSED' });
    const { certificates, steps } = await following(0, pollId);
    expect(certificates.map(({ certificate }) => certificate?.number.slice(-3))).toEqual(['001', '002']);
    expect(steps.filter(({ done }) => done).map(({ code }) => code)).toEqual([
      'announce',
      'byRun',
      'file',
      'certificates',
    ]);
    const certificateId = certificates[0]?.certificate?.certificateId ?? '';
    await returnCertificate(committee(0), { ...kit.act(0), pollId, certificateId, returnedOn: TODAY });
    expect(
      await refusal(returnCertificate(committee(0), { ...kit.act(0), pollId, certificateId, returnedOn: TODAY })),
    ).toMatchObject({ code: 'REFUSED' });
  });
});

describe('other results', () => {
  it('a tie is voted on again among those level', async () => {
    const pollId = await counted(1, [
      [400, 180],
      [390, 300, 300, 100],
    ]);
    await determine(1, pollId);
    expect(await announce(1, pollId, '2021-04-11')).toMatchObject({
      warning: { code: 'NOT_ON_THE_SPOT', rules: ['VC-701'] },
    });
    expect(await codes(1, pollId)).toContain('reVote');
    const { polls } = await follow(1, pollId, 'reVote');
    const vote = await made(1, polls[0]?.pollId ?? '');
    expect(vote).toMatchObject({ stage: 're-vote', reason: null });
    expect(vote?.contests.map(({ post, seats, candidates }) => [post, seats, candidates.length])).toEqual([
      ['member', 1, 2],
    ]);
  });

  it('an invalid election is held again with the same names, and seats nobody', async () => {
    const pollId = await counted(
      2,
      [
        [200, 100],
        [190, 150, 100, 50],
      ],
      { issued: 420, returned: 400, invalid: 5 },
    );
    expect(await determine(2, pollId)).toMatchObject({ validity: 'INVALID_TURNOUT' });
    await announce(2, pollId);
    expect(await codes(2, pollId)).toEqual(['announce', 'rerun']);
    const before = await made(2, pollId);
    const { polls } = await follow(2, pollId, 'rerun');
    const again = await made(2, polls[0]?.pollId ?? '');
    expect(again).toMatchObject({ stage: 'election', reason: 'failed', previousPollId: pollId });
    const names = (poll: typeof again) =>
      poll?.contests.map(({ candidates }) => candidates.map(({ personId }) => personId).toSorted());
    expect(names(again)).toEqual(names(before));
    const held = await kit.rows(
      'select 1 from officer o join contest c using (county_id, contest_id) where c.poll_id = $1',
      [pollId],
    );
    expect(held).toEqual([]);
  });
});

describe('the register of officers', () => {
  it('counts posts and persons apart, and tells who held the post before', async () => {
    const page = await officersPage(kit.database.context(), { roundId: ROUND, page: 1, pageSize: 200 });
    for (const row of page.rows) expect(() => officerLine.parse(row)).not.toThrow();
    expect(page.posts).toBe(page.total);
    expect(page.persons).toBeLessThanOrEqual(page.posts);
    for (const { round_id: roundId, posts, persons } of await kit.rows<{
      round_id: string;
      posts: number;
      persons: number;
    }>(
      `select round_id, count(*)::int as posts, count(distinct person_id)::int as persons from officer
       where term = 'present' group by round_id`,
    )) {
      const register = await officersPage(kit.database.context(), { roundId, page: 1, pageSize: 1 });
      expect([register.posts, register.persons]).toEqual([posts, persons]);
    }
    const [again] = await kit.rows<{ n: number }>(
      `select count(*)::int as n from officer o where o.round_id = $1 and o.term = 'present' and exists (select 1 from officer b
       where b.round_id = o.round_id and b.unit_id = o.unit_id and b.body = o.body and b.person_id = o.person_id
         and b.post = o.post and b.term = 'past')`,
      [ROUND],
    );
    expect(page.reelected).toBe(again?.n);
    expect(page.reelected).toBeGreaterThan(0);
    expect(page.rows.some(({ incumbent }) => incumbent === 'samePost')).toBe(true);
  });

  it('is told to the gates', async () => {
    const [round] = await kit.rows<never>('select * from round where round_id = $1', [ROUND]);
    const facts = await gatherFacts(kit.database.db, round as never, kit.units[0]?.unitId ?? '', TODAY);
    expect(facts).toMatchObject({ resultsFiled: true, doubtfulPapersOpen: 0, seatsOpen: 1 });
  });
});
