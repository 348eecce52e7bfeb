import { randomUUID } from 'node:crypto';
import type { CheckInMark } from '@huanjie/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strikeEntry } from '../../rolls/register/entries.ts';
import { refusal } from '../../rolls/rolls.kit.ts';
import { recordBallots } from '../ledger/ledger.ts';
import { closeVoting } from '../opening/opening.ts';
import { closePlace } from '../places/places.ts';
import { DAY, mark, openVotingKit, type VotingKit } from '../voting.kit.ts';
import { conflictsPage, decideOnConflict } from './conflicts.ts';
import { deskRoll } from './deskRoll.ts';

let kit: VotingKit;
beforeAll(async () => {
  kit = await openVotingKit();
});
afterAll(() => kit.database.drop());

const rows = async <Row extends object>(query: string, ...values: unknown[]) =>
  (await kit.database.pool.query<Row>(query, values)).rows;
const checkedIn = async (pollId: string) =>
  (await rows<{ voter_id: string }>('select voter_id from check_in where poll_id = $1', pollId)).map(
    (row) => row.voter_id,
  );
const card = (at: number) => kit.roll[at]?.card ?? '';
const voter = (at: number) => kit.roll[at]?.voterId ?? '';
const conflicts = (pollId: string) =>
  conflictsPage(kit.on(DAY), { ...kit.act(), pollId, state: 'open', page: 1, pageSize: 200 });

/** An open vote with one station. */
async function station(name = '第一投票站') {
  const pollId = await kit.poll();
  const placeId = await kit.place(pollId, name);
  await kit.open(pollId, placeId);
  return { pollId, placeId };
}

describe('twenty tables at once', () => {
  it('lose nobody and double nobody; what came late is kept for the committee', async () => {
    const { pollId, placeId } = await station();
    const people = kit.roll.slice(0, 1200);
    expect(people.length).toBeGreaterThanOrEqual(1000);
    // Every tenth voter is entered at a second table as well.
    const tables = Array.from({ length: 20 }, (_, table) =>
      people.filter((_person, at) => at % 20 === table || (at % 10 === 0 && (at / 10) % 20 === table)),
    );
    const sent = tables.flat().length;
    const times: number[] = [];
    const start = performance.now();
    const outcomes = await Promise.all(
      tables.map(async (mine, table) => {
        const answers = [];
        for (let at = 0; at < mine.length; at += 5) {
          const began = performance.now();
          const marks = mine.slice(at, at + 5).map((one) => mark(one.card, { hour: 9 }));
          answers.push(await kit.batch(pollId, placeId, marks, `${table + 1}号桌`));
          times.push(performance.now() - began);
        }
        return answers;
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    const all = outcomes.flat();
    const accepted = all.reduce((sum, one) => sum + one.accepted, 0);
    const already = all.reduce((sum, one) => sum + one.already, 0);
    const inside = await checkedIn(pollId);
    expect(inside.toSorted()).toEqual(people.map((one) => one.voterId).toSorted());
    expect(accepted).toBe(people.length);
    expect(already).toBe(sent - people.length);
    expect((await conflicts(pollId)).total).toBe(already);
    const [turnout] = await rows<{ voters: number }>('select voters from voting_turnout where poll_id = $1', pollId);
    expect(turnout?.voters).toBe(people.length);
    const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
    console.log(
      `20 tables, ${sent} marks in batches of 5: ${Math.round(sent / seconds)} marks/s, ` +
        `p99 of a batch ${Math.round(p99)} ms`,
    );
  });

  it('take one voter at a time as well', async () => {
    const { pollId, placeId } = await station();
    const times: number[] = [];
    const start = performance.now();
    await Promise.all(
      Array.from({ length: 20 }, async (_, table) => {
        for (let at = 0; at < 10; at += 1) {
          const began = performance.now();
          await kit.batch(pollId, placeId, [mark(card(table * 10 + at))], `${table + 1}号桌`);
          times.push(performance.now() - began);
        }
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    expect(new Set(await checkedIn(pollId)).size).toBe(200);
    const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
    console.log(`20 tables, one voter at a time: ${Math.round(200 / seconds)} voters/s, p99 ${Math.round(p99)} ms`);
  });
});

describe('a table that was cut off', () => {
  it('comes in after hours: its own people count, the others are reported and kept', async () => {
    const pollId = await kit.poll();
    const [here, there] = [await kit.place(pollId, '中心会场', { kind: 'central' }), await kit.place(pollId, '山后站')];
    await kit.open(pollId, here, there);
    await kit.batch(
      pollId,
      here,
      [0, 1, 2, 3].map((at) => mark(card(at), { hour: 8 })),
    );
    const queued = [2, 3, 4, 5].map((at) => mark(card(at), { hour: 9 }));
    const answer = await kit.batch(pollId, there, queued);
    expect(answer).toMatchObject({ accepted: 2, already: 2, refused: 0 });
    expect(answer.marks.filter(({ outcome }) => outcome === 'already').map(({ placeId }) => placeId)).toEqual([
      here,
      here,
    ]);
    // The line broke before the answer came: the same marks in another request change nothing and get the same answer.
    const again = await kit.batch(pollId, there, queued.toReversed());
    expect(again.marks.toSorted(byId)).toEqual(answer.marks.toSorted(byId));
    expect((await checkedIn(pollId)).length).toBe(6);
    const found = await conflicts(pollId);
    expect(found.total).toBe(2);
    expect(found.rows[0]).toMatchObject({ placeId: there, firstPlaceId: here, mode: 'inPerson', decision: null });
    expect(
      await rows('select place_id, hour, voters from voting_turnout where poll_id = $1 order by hour', pollId),
    ).toEqual([
      { place_id: here, hour: 8, voters: 4 },
      { place_id: there, hour: 9, voters: 2 },
    ]);
    const decide = () =>
      decideOnConflict(kit.on(DAY), {
        ...kit.act(),
        pollId,
        conflictId: found.rows[0]?.conflictId ?? '',
        decision: 'enteredTwice',
        note: '山后站补录时重复',
      });
    expect(await decide()).toMatchObject({ open: 1 });
    expect(await refusal(decide())).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('gets the same answer for the same request, and nothing of it is kept but counts', async () => {
    const { pollId, placeId } = await station();
    const requestId = randomUUID();
    const marks = [mark(card(0)), mark(card(1)), mark('没有此号')];
    const first = await kit.batch(pollId, placeId, marks, '2号桌', requestId);
    const again = await kit.batch(pollId, placeId, marks, '2号桌', requestId);
    expect({ ...again, marks: again.marks.toSorted(byId) }).toEqual({ ...first, marks: first.marks.toSorted(byId) });
    const [kept] = await rows<{ answer: object }>('select answer from command_done where request_id = $1', requestId);
    expect(kept?.answer).toEqual({ accepted: 2, already: 0, refused: 1 });
    const journal = await rows<{ payload: object }>(
      `select payload from journal_entry where chain_id = $1 and event_type = 'voting.checkedIn'
       and payload ->> 'pollId' = $2`,
      kit.unitId,
      pollId,
    );
    const [event] = journal;
    expect(journal.length).toBe(1);
    expect(Object.keys(event?.payload ?? {}).toSorted()).toEqual(
      ['accepted', 'already', 'desk', 'digest', 'placeId', 'pollId', 'refused'].toSorted(),
    );
  });

  it('may send its batches in any order and repeat them: the same people are checked in', async () => {
    const batches = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(batches, fc.infiniteStream(fc.nat()), async (drafts, random) => {
        const { pollId, placeId } = await station();
        const made = drafts.map((numbers) => numbers.map((at) => mark(card(at))));
        const order = [...made, ...made].map((batch) => ({ batch, key: random.next().value as number }));
        const sorted = order.toSorted((a, b) => a.key - b.key);
        const answers = new Map<string, string>();
        for (const { batch } of sorted) {
          const { marks } = await kit.batch(pollId, placeId, batch);
          for (const { markId, outcome } of marks) {
            expect(answers.get(markId) ?? outcome).toBe(outcome);
            answers.set(markId, outcome);
          }
        }
        const expected = [...new Set(drafts.flat())].map(voter).toSorted();
        expect((await checkedIn(pollId)).toSorted()).toEqual(expected);
        expect((await conflicts(pollId)).total).toBe(made.flat().length - expected.length);
      }),
      { numRuns: 8 },
    );
  });
});

const byId = (a: { markId: string }, b: { markId: string }) => (a.markId < b.markId ? -1 : 1);

describe('who may be checked in', () => {
  it('is told why not: struck, unknown, delegated, no mobile box; a proxy takes what was granted to him', async () => {
    const { pollId, placeId } = await station();
    await strikeEntry(kit.on(DAY), {
      ...kit.act(),
      voterId: voter(20),
      ground: 'movedAway',
      evidence: null,
      happenedOn: DAY,
      version: 1,
    } as never);
    await kit.database.pool.query(
      `insert into proxy_vote (county_id, proxy_vote_id, round_id, unit_id, voter_id, proxy_voter_id, relation, ground,
         applied_on, state, decided_on)
       select county_id, gen_random_uuid(), round_id, unit_id, $1, $2, 'child', '外出', '2021-04-01', 'granted', '2021-04-01'
       from voter where voter_id = $1`,
      [voter(21), voter(22)],
    );
    await kit.database.pool.query(
      `insert into mobile_box_request (county_id, request_id, round_id, unit_id, voter_id, ground, applied_on, state,
         decided_on)
       select county_id, gen_random_uuid(), round_id, unit_id, voter_id, 'age', '2021-04-01', 'granted', '2021-04-01'
       from voter where voter_id = $1`,
      [voter(23)],
    );
    const code = async (one: CheckInMark) =>
      (await kit.batch(pollId, placeId, [one])).marks[0]?.refusal?.code ?? 'accepted';
    expect(await code(mark(card(20)))).toBe('STRUCK');
    expect(await code(mark('99999x'))).toBe('UNKNOWN');
    expect(await code(mark(card(21)))).toBe('PROXY_STANDS');
    expect(await code(mark(card(21), { mode: 'proxy', by: card(24) }))).toBe('OTHER_PROXY');
    expect(await code(mark(card(24), { mode: 'proxy', by: card(22) }))).toBe('NO_PROXY');
    expect(await code(mark(voter(21), { mode: 'proxy', by: card(22) }))).toBe('accepted');
    expect(await code(mark(card(24), { mode: 'mobileBox' }))).toBe('NO_MOBILE_BOX');
    expect(await code(mark(card(23), { mode: 'mobileBox' }))).toBe('accepted');
    const modes = await rows('select mode from check_in where poll_id = $1 order by mode', pollId);
    expect(modes).toEqual([{ mode: 'mobileBox' }, { mode: 'proxy' }]);
    const roll = await deskRoll(kit.on(DAY), { ...kit.act(), pollId });
    expect(roll.struck).toEqual([card(20)]);
    expect(roll.proxies).toEqual([[card(21), card(22)]]);
    expect(roll.mobileBox).toEqual([card(23)]);
    expect(roll.entries.length).toBe(kit.roll.length);
  });

  it('comes to an open place of an open vote', async () => {
    const pollId = await kit.poll();
    const placeId = await kit.place(pollId, '第一投票站');
    const send = (at: string) => refusal(kit.batch(pollId, at, [mark(card(0))]));
    expect(await send(placeId)).toMatchObject({ code: 'REFUSED' });
    await kit.open(pollId);
    expect((await send(placeId))?.zh).toContain('尚未开放');
    expect(await send(randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what is stored', () => {
  it('tells nobody in which order people came once the vote is closed, even after a late table', async () => {
    const { pollId, placeId } = await station();
    const people = kit.roll.slice(100, 300);
    for (let at = 0; at < people.length; at += 10)
      await kit.batch(
        pollId,
        placeId,
        people.slice(at, at + 10).map((one) => mark(one.card)),
      );
    await closePlace(kit.on(DAY), { ...kit.act(), pollId, placeId, seal: '封2' });
    const figures = { received: 210, issued: 200, spoiled: 0, replaced: 0, unused: 10, returned: null };
    await recordBallots(kit.on(DAY), { ...kit.act(), pollId, placeId, ...figures, note: null });
    await closeVoting(kit.on(DAY), { ...kit.act(), pollId });
    const lying = async (table: string) =>
      await rows<{ voter_id: string; x: string }>(
        `select voter_id, xmin::text as x from ${table} where poll_id = $1 order by ctid`,
        pollId,
      );
    const arrival = new Map(people.map((one, at) => [one.voterId, at]));
    for (const table of ['check_in', 'check_in_mark']) {
      const stored = await lying(table);
      expect(stored.length).toBe(200);
      expect(new Set(stored.map((row) => row.x)).size).toBe(1);
      const places = stored.map((row) => arrival.get(row.voter_id) ?? 0);
      // Spearman's correlation of 200 shuffled places stays below 0.35 but for one run in a million.
      const square = places.reduce((sum, place, at) => sum + (place - at) ** 2, 0);
      expect(Math.abs(1 - (6 * square) / (200 * (200 ** 2 - 1)))).toBeLessThan(0.35);
    }
    await kit.batch(pollId, placeId, [mark(card(300))], '晚到桌');
    const stored = await lying('check_in');
    expect(new Set(stored.map((row) => row.x)).size).toBe(1);
    const [poll] = await rows('select checked_off, issued, state from poll where poll_id = $1', pollId);
    expect(poll).toEqual({ checked_off: 201, issued: 200, state: 'closed' });
  });
});
