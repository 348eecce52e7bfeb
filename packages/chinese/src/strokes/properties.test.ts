import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByStrokes, type StrokeMode, sortByStrokes, strokeKey } from './index.ts';

const character = fc.constantFrom(...'田由甲申王李张陈欧阳十丁于干工土一乙〇張陳㐀𠀀·aLＬ \u{e0100}');
const name = fc.oneof(
  fc.array(character, { maxLength: 5 }).map((characters) => characters.join('')),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const mode = fc.constantFrom<StrokeMode>('surname', 'name');

function sorted(names: readonly string[], by: StrokeMode) {
  const result = sortByStrokes(names, { mode: by });
  if (result.kind === 'refused') throw new Error(result.en);
  return result;
}

describe('the order by strokes is a total order', () => {
  it('is zero for the same name only, and the opposite when turned round', () => {
    fc.assert(
      fc.property(name, name, mode, (left, right, by) => {
        const order = compareByStrokes(left, right, { mode: by });
        expect(order === 0).toBe(left === right);
        expect(compareByStrokes(right, left, { mode: by }) + order).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('is transitive', () => {
    fc.assert(
      fc.property(name, name, name, mode, (a, b, c, by) => {
        const compare = (left: string, right: string) => compareByStrokes(left, right, { mode: by });
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order of the input, and keeps it among equal names', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), mode, fc.infiniteStream(fc.nat()), (names, by, random) => {
        const shuffled = names
          .map((text) => ({ text, at: random.next().value ?? 0 }))
          .sort((left, right) => left.at - right.at)
          .map(({ text }) => text);
        const { order, names: expected } = sorted(names, by);
        expect(sorted(shuffled, by).names).toEqual(expected);
        expect([...order].sort((left, right) => left - right)).toEqual([...names.keys()]);
        order.forEach((index, at) => {
          const next = order[at + 1];
          if (next !== undefined && names[index] === names[next]) expect(index).toBeLessThan(next);
        });
      }),
    );
  });

  it('is what comparing keys byte by byte gives', () => {
    fc.assert(
      fc.property(name, name, mode, (left, right, by) => {
        const keys = [strokeKey(left, by), strokeKey(right, by)];
        for (const key of keys) expect(key).toMatch(/^[\x21-\x7e]*$/);
        const [first = '', second = ''] = keys;
        const order = first < second ? -1 : first > second ? 1 : 0;
        expect(compareByStrokes(left, right, { mode: by })).toBe(order);
      }),
    );
  });
});
