import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber, daysFromTo, isElectionDay, numberOfDay, shiftDay, shiftMonths } from './days.ts';

/** The clock's own arithmetic, for comparison only. */
const utc = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
const dayNumbers = fc.integer({ min: numberOfDay('1900-01-01'), max: numberOfDay('2999-12-31') });

describe('days', () => {
  it('count as the clock counts', () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        expect(dayOfNumber(number)).toBe(utc(number));
        expect(numberOfDay(utc(number))).toBe(number);
      }),
    );
  });

  it('shift and measure each other', () => {
    fc.assert(
      fc.property(dayNumbers, fc.integer({ min: -400, max: 400 }), (number, shift) => {
        const day = dayOfNumber(number);
        fc.pre(isElectionDay(utc(number + shift)));
        expect(daysFromTo(day, shiftDay(day, shift))).toBe(shift);
      }),
    );
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-03-20', -20, '2024-02-29'],
  ])('%s and %i days make %s', (day, shift, made) => {
    expect(shiftDay(day, shift)).toBe(made);
  });

  it('end months on their last day where they have no such day', () => {
    expect(shiftMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(shiftMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(shiftMonths('2026-12-15', 12)).toBe('2027-12-15');
    expect(shiftMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-11-31', '26-11-20', '2026-1-2', '', '1899-12-31', '3000-01-01'])(
    'refuse %j',
    (text) => {
      expect(isElectionDay(text)).toBe(false);
    },
  );
});
