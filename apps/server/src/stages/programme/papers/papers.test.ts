import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../gates/index.ts';
import { openRolls, type RollsKit, refusal } from '../../rolls/rolls.kit.ts';
import { recordDocument, recordMeeting, recordReply, requestApproval, reviewPlan } from './acts.ts';
import { formBody, nameMember, releaseMember } from './bodies.ts';
import { bodyGaps } from './bodyGaps.ts';
import { unitPapers } from './papers.ts';

let kit: RollsKit;
let people: readonly string[];
beforeAll(async () => {
  kit = await openRolls('village');
  const { rows } = await kit.database.pool.query<{ person_id: string }>(
    'select person_id from voter where voter_id = any($1) order by voter_id',
    [kit.units[0]?.voters.slice(0, 8)],
  );
  people = rows.map((row) => row.person_id);
});
afterAll(() => kit.database.drop());

const DAY = '2020-12-10';
const on = (day = DAY) => kit.on(day);
const papers = () => unitPapers(on(), kit.act());
const draft = (over: object = {}) =>
  recordDocument(on(), {
    ...kit.act(),
    direction: 'out',
    kind: 'plan',
    number: null,
    title: '换届选举实施方案',
    issuer: null,
    issuedOn: '2020-12-01',
    copies: null,
    ...over,
  });
const review = (documentId: string, act: 'examine' | 'approve' | 'return', day: string, over: object = {}) =>
  reviewPlan(on(), { ...kit.act(), documentId, act, on: day, by: '镇党委', reason: '职数不符', ...over });
const facts = async () => {
  const { rows } = await kit.database.pool.query('select * from round where round_id = $1', [kit.units[0]?.roundId]);
  return gatherFacts(on().db, rows[0], kit.act().unitId, DAY);
};

describe('a plan', () => {
  it('counts for the gates only once it is examined and approved; one given back does not', async () => {
    await kit.database.pool.query("delete from document where kind = 'plan'");
    const { documentId } = await draft();
    expect((await facts()).planApproved).toBe(false);
    expect((await refusal(review(documentId, 'approve', '2020-12-02')))?.zh).toContain('尚未审核');
    await review(documentId, 'examine', '2020-12-02');
    expect((await refusal(review(documentId, 'approve', '2020-12-01')))?.zh).toContain('早于前一步');
    await review(documentId, 'approve', '2020-12-03');
    expect((await facts()).planApproved).toBe(true);
    const second = await draft({ title: '换届选举实施方案（第二稿）' });
    await review(second.documentId, 'return', '2020-12-04');
    expect((await papers()).documents.map(({ approvedBy, returnedFor }) => [approvedBy, returnedFor])).toContainEqual([
      null,
      '职数不符',
    ]);
    expect(await refusal(review(second.documentId, 'examine', '2020-12-05'))).toMatchObject({ code: 'REFUSED' });
  });

  it('is not every document; a number stands once', async () => {
    const letter = { kind: 'letter', title: '致选民的一封信', number: '水换发〔2020〕3号' };
    const { documentId } = await draft(letter);
    expect(await refusal(draft(letter))).toMatchObject({ code: 'REFUSED' });
    expect((await refusal(review(documentId, 'examine', '2020-12-02')))?.zh).toContain('只有方案');
  });
});

describe('a request', () => {
  it('is answered once, after it was made; the gates read the reply', async () => {
    const ask = () =>
      requestApproval(on(), {
        ...kit.act(),
        kind: 'officers',
        matter: '书记、副书记选举结果',
        requestNumber: null,
        requestedOn: '2020-12-03',
      });
    const { approvalId } = await ask();
    expect(await refusal(ask())).toMatchObject({ code: 'REFUSED' });
    expect((await facts()).officers).toEqual({ requestedOn: '2020-12-03', repliedOn: null, reply: null });
    const reply = (repliedOn: string) =>
      recordReply(on(), { ...kit.act(), approvalId, outcome: 'approved', replyNumber: null, repliedOn });
    expect(await refusal(reply('2020-12-02'))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await reply('2020-12-05');
    expect(await refusal(reply('2020-12-06'))).toMatchObject({ code: 'REFUSED' });
    expect((await facts()).officers).toEqual({
      requestedOn: '2020-12-03',
      repliedOn: '2020-12-05',
      reply: 'approved',
    });
  });
});

describe('a meeting', () => {
  it('has no more people than were expected', async () => {
    const meet = (attended: number) =>
      recordMeeting(on(), {
        ...kit.act(),
        kind: 'mobilisation',
        title: '动员会',
        heldOn: '2020-12-02',
        place: null,
        expected: 40,
        attended,
        agenda: null,
      });
    expect(await refusal(meet(41))).toMatchObject({ code: 'UNUSABLE_INPUT' });
    await meet(38);
    expect((await papers()).meetings.map(({ attended }) => attended)).toContain(38);
  });
});

describe('a body', () => {
  const member = (at: number, role: string, duty: string | null = null) => ({
    personId: people[at] ?? '',
    role,
    duty,
    stationedAtId: null,
  });
  const form = (kind: string, members: ReturnType<typeof member>[], name = '换届工作领导组') =>
    formBody(on(), { ...kit.act(), kind, name, formedOn: '2020-12-01', members });

  it('has a head from the first day to the last; who leaves stays on record and out of the figures', async () => {
    expect(await refusal(form('leadingGroup', [member(0, 'deputy')]))).toMatchObject({ code: 'REFUSED' });
    expect(await refusal(form('leadingGroup', [member(0, 'head'), member(0, 'member')]))).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    const { bodyId } = await form('leadingGroup', [member(0, 'head'), member(1, 'deputy'), member(2, 'member')]);
    const release = (at: number) =>
      releaseMember(on(), { ...kit.act(), bodyId, personId: people[at] ?? '', releasedOn: DAY });
    expect(await refusal(release(0))).toMatchObject({ code: 'REFUSED' });
    await nameMember(on(), { ...kit.act(), bodyId, ...member(1, 'head') });
    await release(0);
    const body = (await papers()).bodies.find((one) => one.bodyId === bodyId);
    expect(body?.members.map(({ role, releasedOn }) => [role, releasedOn])).toEqual([
      ['head', null],
      ['member', null],
      ['head', DAY],
    ]);
    expect(await refusal(release(0))).toMatchObject({ code: 'REFUSED' });
  });

  it('shows what the practice of the offices asks and it has not', () => {
    const size = (n: number) =>
      bodyGaps(
        'guidanceGroup',
        Array.from({ length: n }, () => ({ role: 'head', duty: null })),
      );
    expect([4, 5, 8, 9].map((n) => size(n).length)).toEqual([1, 0, 0, 1]);
    expect(bodyGaps('workingGroup', [{ role: 'head', duty: null }])[0]?.zh).toBe('1人没有明确分工');
  });
});
