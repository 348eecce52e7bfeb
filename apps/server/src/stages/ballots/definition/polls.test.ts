import { randomUUID } from 'node:crypto';
import { orderPersonsByStrokes } from '@huanjie/chinese/strokes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRolls, type RollsKit, refusal } from '../../rolls/rolls.kit.ts';
import { cancelPoll, pollsOfUnit, setPoll } from './polls.ts';

let kit: RollsKit;
let people: readonly string[];
beforeAll(async () => {
  kit = await openRolls('village');
  const { rows } = await kit.database.pool.query<{ person_id: string }>(
    'select person_id from voter where voter_id = any($1) order by voter_id',
    [kit.units[0]?.voters.slice(0, 6)],
  );
  people = rows.map((row) => row.person_id);
});
afterAll(() => kit.database.drop());

const plan = (over: object = {}) => ({
  ...kit.act(),
  pollId: randomUUID(),
  body: 'villagersCommittee' as const,
  stage: 'by-run' as const,
  method: null,
  heldOn: '2021-04-10',
  previousPollId: null,
  reason: 'byRun' as const,
  order: 'strokes' as const,
  contests: [
    { post: 'chair', seats: 1, candidates: people.slice(0, 2).map((personId) => ({ personId, nominatedBy: null })) },
    { post: 'member', seats: 3, candidates: people.slice(2, 6).map((personId) => ({ personId, nominatedBy: '联名' })) },
  ],
  ...over,
});
const polls = () => pollsOfUnit(kit.on('2021-04-01'), kit.act());

describe('a vote that is set', () => {
  it('stands with its contests under the law of its day, names by surname strokes, and no figure counts it yet', async () => {
    // The first unit of the village round is a community: its committee stands under the law of communities.
    const before = await polls();
    const wanted = plan();
    const { number } = await setPoll(kit.on('2021-04-01'), wanted);
    const after = await polls();
    expect(after.length).toBe(before.length + 1);
    const made = after.find(({ pollId }) => pollId === wanted.pollId);
    expect(made).toMatchObject({ number, state: 'prepared', ruleSet: 'RC-2018', validity: null, heldOn: '2021-04-10' });
    expect(made?.contests.map(({ post, seats }) => [post, seats])).toEqual([
      ['chair', 1],
      ['member', 3],
    ]);
    const members = made?.contests[1]?.candidates ?? [];
    const sorted = orderPersonsByStrokes(
      members.map(({ personId, name }) => ({ id: personId, name })),
      { mode: 'surname' },
    );
    expect(members.map(({ personId }) => personId)).toEqual(sorted.kind === 'sorted' ? sorted.ids : []);
    expect(members.every(({ nominatedBy }) => nominatedBy === '联名')).toBe(true);
  });

  it('is set once for one request, and cancelled with its reason once', async () => {
    const wanted = plan();
    const first = await setPoll(kit.on('2021-04-01'), wanted);
    expect(await setPoll(kit.on('2021-04-02'), wanted)).toEqual(first);
    const cancel = () =>
      cancelPoll(kit.on('2021-04-02'), { ...kit.act(), pollId: wanted.pollId, reason: '连日暴雨，推迟' });
    await cancel();
    expect((await polls()).find(({ pollId }) => pollId === wanted.pollId)).toMatchObject({
      state: 'cancelled',
      cancelledFor: '连日暴雨，推迟',
    });
    expect(await refusal(cancel())).toMatchObject({ code: 'REFUSED' });
  });

  it('holds possible content only', async () => {
    const [chair, member] = plan().contests;
    const set = (contests: unknown[]) => refusal(setPoll(kit.on('2021-04-01'), plan({ contests })));
    expect(await set([chair, chair])).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await set([{ ...chair, post: 'mayor' }])).toMatchObject({ code: 'UNUSABLE_INPUT' });
    expect(await set([{ ...member, candidates: [member?.candidates[0], member?.candidates[0]] }])).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    expect(await set([{ ...chair, candidates: [{ personId: randomUUID(), nominatedBy: null }] }])).toMatchObject({
      code: 'UNUSABLE_INPUT',
    });
    expect(await refusal(setPoll(kit.on('2021-04-01'), plan({ heldOn: '1980-01-01' })))).toMatchObject({
      code: 'REFUSED',
      rules: ['G-01'],
    });
  });
});
