import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkedFigure } from './model.ts';
import { relink } from './relink.ts';

const link = (measure: string, printed: string, start: number): LinkedFigure => ({
  start,
  end: start + printed.length,
  measure,
  scope: '某县',
  value: 1,
  numerator: null,
  denominator: null,
  printed,
  provenance: `/records/${measure}`,
});

/** A paragraph of words and figures in turn. */
const paragraphs = fc
  .array(
    fc.record({
      words: fc.stringMatching(/^[甲乙丙丁共计占，。“”]{1,6}$/),
      printed: fc.oneof(
        fc.integer({ min: 0, max: 300_000 }).map(String),
        fc.integer({ min: 0, max: 1000 }).map((tenths) => `${Math.floor(tenths / 10)}.${tenths % 10}%`),
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => {
    let text = '';
    const links = parts.map(({ words, printed }, index) => {
      text += words;
      const made = link(`m.${index}`, printed, text.length);
      text += printed;
      return made;
    });
    return { text: `${text}。`, links };
  });

const relinked = (text: string, links: readonly LinkedFigure[]) => relink(text, links, (measure) => measure);

describe('relinking', () => {
  test('an unchanged paragraph keeps every link in its place', () => {
    fc.assert(
      fc.property(paragraphs, ({ text, links }) => {
        expect(relinked(text, links)).toEqual({ figures: links, warnings: [] });
      }),
    );
  });

  test('words put in between move the links and change none', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.stringMatching(/^[新增文字、]{1,8}$/), ({ text, links }, seed, words) => {
        const places = [0, ...links.flatMap(({ start, end }) => [start, end]), text.length];
        const at = places[seed % places.length]!;
        const result = relinked(text.slice(0, at) + words + text.slice(at), links);
        expect(result.warnings).toEqual([]);
        expect(result.figures.map((one) => [one.measure, one.start])).toEqual(
          links.map((one) => [one.measure, one.start >= at ? one.start + words.length : one.start]),
        );
      }),
    );
  });

  test('a changed number is warned of at its place with what the records say; the others stay linked', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), ({ text, links }, seed) => {
        const changed = links[seed % links.length]!;
        const text2 = `${text.slice(0, changed.start)}987654${text.slice(changed.end)}`;
        const { figures, warnings } = relinked(text2, links);
        expect(figures).toHaveLength(links.length - 1);
        expect(warnings).toHaveLength(1);
        expect(warnings[0]).toMatchObject({ start: changed.start, end: changed.start + 6 });
        // Where two figures print alike the text cannot tell which of them was rewritten.
        const alike = links.filter((other) => other.printed === changed.printed).length > 1;
        if (!alike) expect(warnings[0]!.zh).toContain(`为${changed.printed}`);
      }),
    );
  });

  test('every link stands on its own print, no two on one place', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, ({ text }, { links }) => {
        const { figures } = relinked(text, links);
        let from = 0;
        for (const { start, end, printed } of figures) {
          expect(text.slice(start, end)).toBe(printed);
          expect(start).toBeGreaterThanOrEqual(from);
          from = end;
        }
      }),
    );
  });

  test('facts are found as phrases, and numbers inside them are no figures', () => {
    const text = '根据县委发〔2021〕3号，选出3名。';
    const links = [link('fact:basis.number', '县委发〔2021〕3号', 2), link('m', '3', 16)];
    const moved = relinked('选出3名，根据县委发〔2021〕3号。', links);
    expect(relinked(text, links).warnings).toEqual([]);
    expect(moved.warnings).toEqual([]);
    expect(moved.figures.map((one) => [one.measure, one.start])).toEqual([
      ['m', 2],
      ['fact:basis.number', 7],
    ]);
  });

  test('a print is not found inside a longer number', () => {
    const { figures, warnings } = relinked('共118名，占18.5%。', [link('m', '18', 1)]);
    expect(figures).toEqual([]);
    expect(warnings.length).toBeGreaterThan(0);
  });
});
