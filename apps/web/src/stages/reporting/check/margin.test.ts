import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMargin } from './margin.ts';

const GAP = 8;
const cards = fc
  .array(fc.record({ anchor: fc.nat(2000), height: fc.integer({ min: 1, max: 200 }) }), { maxLength: 30 })
  .map((list) => list.sort((a, b) => a.anchor - b.anchor));

describe('layOutMargin', () => {
  it('leaves cards at their lines where there is room and pushes the others down', () => {
    const list = [
      { anchor: 0, height: 50 },
      { anchor: 20, height: 50 },
      { anchor: 300, height: 50 },
    ];
    expect(layOutMargin(list, GAP)).toEqual([0, 58, 300]);
  });

  it('keeps the pinned card at its line and moves those before it up', () => {
    const list = [
      { anchor: 100, height: 50 },
      { anchor: 100, height: 50 },
      { anchor: 110, height: 50 },
    ];
    expect(layOutMargin(list, GAP, 1)).toEqual([42, 100, 158]);
  });

  it('gives up the line of the pinned card rather than leave the page at its top', () => {
    const list = [
      { anchor: 0, height: 50 },
      { anchor: 10, height: 50 },
    ];
    expect(layOutMargin(list, GAP, 1)).toEqual([0, 58]);
  });

  it('never lets cards overlap, change order or leave the page, whichever is pinned', () => {
    fc.assert(
      fc.property(cards, fc.option(fc.nat(30)), (list, pinned) => {
        const tops = layOutMargin(list, GAP, pinned);
        expect(tops).toHaveLength(list.length);
        tops.forEach((top, index) => {
          const before = index === 0 ? 0 : (tops[index - 1] ?? 0) + (list[index - 1]?.height ?? 0) + GAP;
          expect(top).toBeGreaterThanOrEqual(before);
        });
      }),
    );
  });

  it('places no card above its line unless a pinned one asks for it', () => {
    fc.assert(
      fc.property(cards, (list) => {
        layOutMargin(list, GAP).forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(list[index]?.anchor ?? 0);
        });
      }),
    );
  });
});
