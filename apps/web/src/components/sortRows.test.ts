import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from './sortRows.ts';

describe('sortRows', () => {
  it('puts missing values last either way', () => {
    const rows = [{ v: null }, { v: 2 }, { v: 10 }];
    expect(sortRows(rows, (row) => row.v, false).map((row) => row.v)).toEqual([2, 10, null]);
    expect(sortRows(rows, (row) => row.v, true).map((row) => row.v)).toEqual([10, 2, null]);
  });

  it('keeps every row, orders neighbours and leaves its input as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (values) => {
        const before = [...values];
        const sorted = sortRows(values, (value) => value, true);
        expect(values).toEqual(before);
        expect([...sorted].map(String).sort()).toEqual([...values].map(String).sort());
        const numbers = sorted.filter((value) => value !== null);
        for (let at = 1; at < numbers.length; at += 1) expect(numbers[at - 1]).toBeGreaterThanOrEqual(numbers[at] ?? 0);
      }),
    );
  });
});
