import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheets } from './bench.kit.ts';
import { EXAMPLES, exampleOf } from './examples.ts';
import { bringsSheet, hashOf, sheetIn } from './link.ts';
import { sheetOf } from './poll.ts';

const packed = (text: string) => `sheet=1.${deflateRawSync(text).toString('base64url')}`;

describe('a link', () => {
  it('brings back the very sheet it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const hash = await hashOf(sheet);
        expect(hash).toMatch(/^sheet=1\.[\w-]+$/);
        expect(await sheetIn(`#${hash}`)).toEqual(sheet);
      }),
      { numRuns: 100 },
    );
  });

  it('fits into a message', async () => {
    for (const example of EXAMPLES) expect((await hashOf(sheetOf(exampleOf(example)))).length).toBeLessThan(1200);
  });

  it('is refused when cut short or changed anywhere', async () => {
    const hash = await hashOf(sheetOf(exampleOf('village')));
    expect(await sheetIn(hash.slice(0, -9))).toBeNull();
    expect(await sheetIn(`${hash.slice(0, 40)}!${hash.slice(41)}`)).toBeNull();
    expect(await sheetIn('sheet=2.abc')).toBeNull();
    expect(bringsSheet('#sheet=2.abc')).toBe(true);
    expect(bringsSheet('#elsewhere')).toBe(false);
  });

  it('is refused when it holds something else than a sheet', async () => {
    const sheet = sheetOf(exampleOf('tie'));
    expect(await sheetIn(packed(JSON.stringify(sheet)))).toEqual(sheet);
    for (const other of [
      null,
      [],
      {},
      { ...sheet, ruleSet: 'BR-2018' },
      { ...sheet, contests: [] },
      { ...sheet, stage: 'pre-election' },
      { ...sheet, overlay: 'PV-NONE' },
      { ...sheet, measure: [{ key: 'k90', id: '__proto__', value: 'x' }] },
      { ...sheet, contests: [...sheet.contests, ...sheet.contests] },
      { ...sheet, counts: { ...sheet.counts, issued: 448 } },
    ]) {
      expect(await sheetIn(packed(JSON.stringify(other))), JSON.stringify(other)).toBeNull();
    }
    expect(await sheetIn(packed('x'.repeat(5_000_000)))).toBeNull();
  });
});
