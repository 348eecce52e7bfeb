import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceBallots, type LedgerOfPlace } from './ballotLedger.ts';

const count = fc.integer({ min: 0, max: 3000 });

/** A place whose papers add up. */
const balanced = fc.record({ issued: count, spoiled: count, unused: count, kept: count, replaced: count }).map(
  ({ issued, spoiled, unused, kept, replaced }): Omit<LedgerOfPlace, 'place'> => ({
    received: issued + spoiled + unused,
    issued,
    spoiled,
    replaced: Math.min(replaced, spoiled),
    unused,
    returned: Math.max(0, issued - kept),
    checkedIn: issued,
  }),
);
const named = (places: readonly Omit<LedgerOfPlace, 'place'>[]) =>
  places.map((one, at): LedgerOfPlace => ({ ...one, place: `p${at}` }));
const places = fc.array(balanced, { minLength: 1, maxLength: 12 }).map(named);
const received = (all: readonly LedgerOfPlace[]) => all.reduce((sum, one) => sum + one.received, 0);

describe('the ballots of all places', () => {
  it('stand in one equation, and nothing is said against papers that add up', () => {
    fc.assert(
      fc.property(places, count, (all, spare) => {
        const { sum, discrepancies } = balanceBallots(all, received(all) + spare);
        expect(discrepancies).toEqual([]);
        expect(sum.received).toBe(sum.issued + sum.spoiled + sum.unused);
        expect(sum.issued).toBe((sum.returned ?? Number.NaN) + (sum.notReturned ?? Number.NaN));
        expect(sum.keptBack).toBe(spare);
      }),
    );
  });

  it('name every place at which papers are too many or too few, with the number, and no other', () => {
    const moved = fc.integer({ min: -50, max: 50 }).filter((by) => by !== 0);
    fc.assert(
      fc.property(places, fc.nat(), moved, (all, which, by) => {
        const at = which % all.length;
        const wrong = all.map((one, index) => (index === at ? { ...one, unused: one.unused + by } : one));
        expect(balanceBallots(wrong, null).discrepancies).toMatchObject([
          { code: 'RECEIVED_NOT_ACCOUNTED', place: `p${at}`, by },
        ]);
        const unlisted = all.map((one, index) =>
          index === at ? { ...one, checkedIn: (one.checkedIn ?? 0) - by } : one,
        );
        expect(balanceBallots(unlisted, null).discrepancies).toMatchObject([
          { code: 'ISSUED_NOT_CHECKED_IN', place: `p${at}`, by },
        ]);
      }),
    );
  });

  it('tell more papers in a box than were given out (VC-604), more exchanged than spoiled, more handed out than printed', () => {
    const place = { place: '中心会场', received: 100, issued: 90, spoiled: 2, replaced: 2, unused: 8, checkedIn: 90 };
    const over = balanceBallots([{ ...place, returned: 91, replaced: 3 }], 99);
    expect(over.discrepancies.map(({ code, by }) => [code, by])).toEqual([
      ['RETURNED_OVER_ISSUED', 1],
      ['REPLACED_OVER_SPOILED', 1],
      ['RECEIVED_OVER_PRINTED', 1],
    ]);
    expect(over.discrepancies[0]?.zh).toBe('收回91张，多于发出的90张');
    expect(over.sum.notReturned).toBe(-1);
  });

  it('leave open what is not counted yet', () => {
    const place = { received: 10, issued: 6, spoiled: 0, replaced: 0, unused: 4, checkedIn: null };
    const { sum, discrepancies } = balanceBallots(
      [
        { ...place, place: 'a', returned: 6 },
        { ...place, place: 'b', returned: null },
      ],
      null,
    );
    expect(sum).toMatchObject({ returned: null, notReturned: null, keptBack: null, issued: 12 });
    expect(discrepancies).toEqual([]);
  });
});
