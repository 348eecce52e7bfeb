import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedIn, checkInRefusal, markOutcome, mergeMarks, newMarks, type VoterMark } from './checkIn.ts';

const NOBODY: CheckedIn = new Map();
const onRoll = { entry: 'onRoll', elects: true, proxy: null, mobileBox: false } as const;

/** Batches of several tables: few entries, so that tables overlap, and every mark with an id of its own. */
const tables = fc
  .array(fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 8 }), { maxLength: 8 })
  .map((batches) =>
    batches.map((voters, table) =>
      voters.map((voter, at): VoterMark => ({ markId: `m${table}-${at}`, voterId: `v${voter}` })),
    ),
  );
const inAnyOrder = tables.chain((batches) =>
  fc.tuple(
    fc.constant(batches),
    fc.shuffledSubarray([...batches, ...batches], { minLength: batches.length * 2, maxLength: batches.length * 2 }),
  ),
);
const merged = (batches: readonly (readonly VoterMark[])[]) => batches.reduce<CheckedIn>(mergeMarks, NOBODY);

describe('merging the tables', () => {
  it('gives the same people in any order and with any repetition: none lost, none doubled', () => {
    fc.assert(
      fc.property(inAnyOrder, ([batches, sent]) => {
        const everybody = [...new Set(batches.flat().map(({ voterId }) => voterId))].toSorted();
        expect([...merged(sent).keys()].toSorted()).toEqual(everybody);
      }),
    );
  });

  it('counts exactly one mark of an entry, and tells every other one that it came late', () => {
    fc.assert(
      fc.property(inAnyOrder, ([batches, sent]) => {
        const checkedIn = merged(sent);
        const counted = batches.flat().filter((mark) => markOutcome(mark, checkedIn) === 'accepted');
        expect(counted.map(({ voterId }) => voterId).toSorted()).toEqual([...checkedIn.keys()].toSorted());
      }),
    );
  });

  it('changes nothing when a batch comes again, and looks at no order within a batch', () => {
    fc.assert(
      fc.property(tables, (batches) => {
        const once = merged(batches);
        for (const batch of batches) {
          expect(newMarks(batch, once)).toEqual([]);
          expect(mergeMarks(NOBODY, batch.toReversed())).toEqual(mergeMarks(NOBODY, batch));
        }
      }),
    );
  });
});

describe('who is checked in', () => {
  it('stands on the roll, elects, and comes himself unless a proxy was granted (VC-520)', () => {
    expect(checkInRefusal('inPerson', null, onRoll)).toBeNull();
    expect(checkInRefusal('inPerson', null, { ...onRoll, entry: 'unknown' })).toBe('UNKNOWN');
    expect(checkInRefusal('proxy', 'p', { ...onRoll, entry: 'struck', proxy: 'p' })).toBe('STRUCK');
    expect(checkInRefusal('inPerson', null, { ...onRoll, elects: false })).toBe('NOT_ELECTING');
    expect(checkInRefusal('inPerson', null, { ...onRoll, proxy: 'p' })).toBe('PROXY_STANDS');
    expect(checkInRefusal('mobileBox', null, { ...onRoll, proxy: 'p', mobileBox: true })).toBe('PROXY_STANDS');
    expect(checkInRefusal('proxy', 'p', { ...onRoll, proxy: 'p' })).toBeNull();
    expect(checkInRefusal('proxy', 'q', { ...onRoll, proxy: 'p' })).toBe('OTHER_PROXY');
    expect(checkInRefusal('proxy', null, { ...onRoll, proxy: 'p' })).toBe('OTHER_PROXY');
    expect(checkInRefusal('proxy', 'p', onRoll)).toBe('NO_PROXY');
  });

  it('is visited by a mobile box only where it was granted, and may come in person all the same (VC-531)', () => {
    expect(checkInRefusal('mobileBox', null, onRoll)).toBe('NO_MOBILE_BOX');
    expect(checkInRefusal('mobileBox', null, { ...onRoll, mobileBox: true })).toBeNull();
    expect(checkInRefusal('inPerson', null, { ...onRoll, mobileBox: true })).toBeNull();
  });
});
