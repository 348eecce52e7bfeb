import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_QUEUE,
  findPeople,
  judgeAtDesk,
  readQueue,
  settle,
  tableRoll,
  withMark,
  withoutMark,
} from './deskQueue.ts';

const roll = tableRoll({
  entries: [
    ['00001', '单行甲', 'ABCDE23456'],
    ['00012', '单行乙', null],
    ['00013', '单行乙', null],
    ['00104', '钟离丁', null],
    ['00105', '钟离戊', null],
  ],
  struck: ['00104'],
  notElecting: [],
  proxies: [['00105', '00001']],
  mobileBox: ['00012'],
});
const person = (card: string) => roll.byCard.get(card) ?? expect.unreachable(card);
const mark = (card: string, markId = card) => ({
  markId,
  card,
  name: '某',
  mode: 'inPerson' as const,
  by: null,
  hour: 9,
});
const found = (text: string) => findPeople(roll, text).map(({ card }) => card);

describe('a text typed at the table', () => {
  it('means one by a whole number, with or without noughts, or by the card in hand; several by a name', () => {
    expect(found('00012')).toEqual(['00012']);
    expect(found(' 12 ')).toEqual(['00012']);
    expect(found('abcde23456')).toEqual(['00001']);
    expect(found('单行乙')).toEqual(['00012', '00013']);
    expect(found('钟离')).toEqual(['00104', '00105']);
    expect(found('2')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});

describe('the queue of a table', () => {
  it('says at once who is struck, has a proxy, or came to this table before', () => {
    expect(judgeAtDesk(EMPTY_QUEUE, person('00001'), 'inPerson', null)).toEqual({ ok: true });
    expect(judgeAtDesk(EMPTY_QUEUE, person('00104'), 'inPerson', null)).toMatchObject({ reason: 'STRUCK' });
    expect(judgeAtDesk(EMPTY_QUEUE, person('00105'), 'inPerson', null)).toMatchObject({ reason: 'PROXY_STANDS' });
    expect(judgeAtDesk(EMPTY_QUEUE, person('00105'), 'proxy', '00001')).toEqual({ ok: true });
    expect(judgeAtDesk(withMark(EMPTY_QUEUE, mark('00001')), person('00001'), 'inPerson', null)).toMatchObject({
      reason: 'HERE_ALREADY',
    });
    expect(person('00001').holds).toEqual(['00105']);
  });

  it('loses nobody: everybody entered is taken back, waits, was sent, or came back with the reason', () => {
    const act = fc.record({
      at: fc.nat(9),
      outcome: fc.constantFrom('accepted', 'already', 'refused', 'undo', 'wait'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let queue = EMPTY_QUEUE;
        let undone = 0;
        acts.forEach(({ at, outcome }, number) => {
          queue = withMark(queue, mark(String(at), `m${number}`));
          if (outcome === 'undo') {
            queue = withoutMark(queue, `m${number}`);
            undone += 1;
          } else if (outcome !== 'wait') {
            const answer = { markId: `m${number}`, outcome: outcome as 'already', refusal: null, placeId: null };
            queue = settle(settle(queue, [answer]), [answer]);
          }
        });
        const accepted = acts.filter(({ outcome }) => outcome === 'accepted');
        expect(queue.sent).toEqual([...new Set(accepted.map(({ at }) => String(at)))].sort());
        expect(queue.pending.length + queue.returned.length + accepted.length + undone).toBe(acts.length);
        expect(readQueue(JSON.stringify(queue))).toEqual(queue);
      }),
    );
  });

  it('is empty where what was kept cannot be read', () => {
    for (const text of [null, '', '{', '[]', '{"pending":1}']) expect(readQueue(text)).toEqual(EMPTY_QUEUE);
  });
});
