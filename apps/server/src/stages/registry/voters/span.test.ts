import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanOf } from './span.ts';

describe('the span of a page', () => {
  test('passes over whole units and begins inside one', () => {
    const counts = [
      { unit_id: 'a', count: 10 },
      { unit_id: 'b', count: 0 },
      { unit_id: 'c', count: 5 },
      { unit_id: 'd', count: 7 },
    ];
    expect(spanOf(counts, 12, 5)).toEqual({ unitIds: ['c', 'd'], offset: 2 });
    expect(spanOf(counts, 10, 5)).toEqual({ unitIds: ['c'], offset: 0 });
    expect(spanOf(counts, 22, 5)).toEqual({ unitIds: [], offset: 0 });
  });

  test('shows the same rows as cutting the whole roll', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(6), { maxLength: 12 }),
        fc.nat(40),
        fc.integer({ min: 1, max: 9 }),
        (sizes, offset, limit) => {
          const rowsOf = (unit: number) => Array.from({ length: sizes[unit] ?? 0 }, (_, i) => `${unit}.${i}`);
          const whole = sizes.flatMap((_, unit) => rowsOf(unit));
          const counts = sizes.map((count, unit) => ({ unit_id: String(unit), count }));
          const span = spanOf(counts, offset, limit);
          const shown = span.unitIds.flatMap((unit) => rowsOf(Number(unit))).slice(span.offset, span.offset + limit);
          expect(shown).toEqual(whole.slice(offset, offset + limit));
        },
      ),
    );
  });
});
