import { idCheckDigit } from '@huanjie/chinese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfId, keyTable } from './key-table.ts';

describe('the table of keys', () => {
  it('answers as a Map does, through every growth', () => {
    const keys = fc.array(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), { maxLength: 200 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 20_000 }), (few, many) => {
        const table = keyTable();
        const known = new Map<number, number>();
        const all = [...few, ...Array.from({ length: many }, (_, index) => index * 4_294_967_296), ...few];
        all.forEach((key, index) => {
          const first = table.firstRow(key, index + 1);
          expect(first).toBe(known.get(key) ?? 0);
          if (first === 0) known.set(key, index + 1);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('gives different ID numbers different keys that are exact', () => {
    const id = fc
      .tuple(
        fc.integer({ min: 100_000, max: 999_999 }),
        fc.date({ min: new Date('1850-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
      )
      .map(([region, date, sequence]) => {
        const day = date.toISOString().slice(0, 10).replaceAll('-', '');
        const first17 = `${region}${day}${String(sequence).padStart(3, '0')}`;
        return first17 + idCheckDigit(first17);
      });
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(Number.isSafeInteger(keyOfId(a))).toBe(true);
        expect(keyOfId(a) === keyOfId(b)).toBe(a === b);
      }),
      { numRuns: 500 },
    );
  });
});
