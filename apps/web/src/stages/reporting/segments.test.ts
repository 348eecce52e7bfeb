import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostFigures, segmentsOf, sentenceAround } from './segments.ts';

const TEXT = '全县共选出主任434名，其中连任343名。妇女175名。';
const at = (printed: string, from = 0) => {
  const start = TEXT.indexOf(printed, from);
  return { start, end: start + printed.length, printed };
};

describe('segmentsOf', () => {
  it('cuts a text at its figures', () => {
    expect(segmentsOf(TEXT, [at('343'), at('434')]).map((segment) => segment.text)).toEqual([
      '全县共选出主任',
      '434',
      '名，其中连任',
      '343',
      '名。妇女175名。',
    ]);
  });

  it('loses no character whatever the figures are', () => {
    const span = fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 60 }) });
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const positive = spans.filter((one) => one.start >= 0);
        const joined = segmentsOf(TEXT, positive).map((segment) => segment.text);
        expect(joined.join('')).toBe(TEXT);
      }),
    );
  });
});

describe('sentenceAround', () => {
  it('ends at the stops of Chinese sentences', () => {
    const { start, end } = at('175');
    expect(sentenceAround(TEXT, start, end)).toEqual({ before: '妇女', figure: '175', after: '名。' });
  });
});

describe('lostFigures', () => {
  const figures = [at('434'), at('343'), at('175')];

  it('finds nothing lost in the text itself or when words around change', () => {
    expect(lostFigures(TEXT, figures)).toEqual([]);
    expect(lostFigures(TEXT.replace('全县共选出', '这次全县一共选出'), figures)).toEqual([]);
  });

  it('names the figure that was changed, and only that', () => {
    expect(lostFigures(TEXT.replace('343', '344'), figures).map((figure) => figure.printed)).toEqual(['343']);
  });

  it('does not take a number for part of a longer one', () => {
    expect(lostFigures('选出1434名，连任343名，妇女175名', figures).map((figure) => figure.printed)).toEqual(['434']);
    expect(lostFigures('选出434名，连任3430名，妇女17.5名', figures).map((figure) => figure.printed)).toEqual([
      '343',
      '175',
    ]);
  });
});
