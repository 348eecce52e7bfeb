import { describe, expect, test } from 'vitest';
import { measuresOf } from '../evaluate.ts';
import { MEASURE_BY_ID } from '../measures/index.ts';
import { FACT_IDS } from '../report/factIds.ts';
import { placeholdersOf } from '../report/fill.ts';
import type { Outline, Proof } from '../report/outline.ts';
import { quantitiesIn } from '../testing/quantities.ts';
import { OUTLINES } from './index.ts';

const all = Object.values(OUTLINES);
const sentencesOf = (outline: Outline) =>
  outline.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      'gap' in paragraph
        ? []
        : paragraph.sentences.map((sentence) =>
            typeof sentence === 'string' ? { text: sentence, when: [] as readonly Proof[] } : sentence,
          ),
    ),
  );
const typedBy = (outline: Outline) => [
  outline.title,
  ...outline.sections.flatMap(({ heading, paragraphs }) => [
    heading ?? '',
    ...paragraphs.flatMap((paragraph) => ('gap' in paragraph ? [paragraph.gap] : [paragraph.missing])),
  ]),
  ...sentencesOf(outline).map((sentence) => sentence.text),
];

describe.each(all)('outline $id', (outline) => {
  test('has no number typed into it', () => {
    for (const text of typedBy(outline)) expect(quantitiesIn(text.replace(/\{[^}]*\}/g, '')), text).toEqual([]);
  });

  test('names measures of its round, known facts, and changes by their size', () => {
    const measures = new Set(measuresOf(outline.id).map((measure) => measure.id));
    for (const text of typedBy(outline)) {
      expect(text.replace(/\{@?[A-Za-z][A-Za-z0-9.]*(\|size)?\}/g, '')).not.toMatch(/[{}]/);
      for (const { id, fact, size } of placeholdersOf(text)) {
        if (fact) expect(FACT_IDS, text).toContain(id);
        else {
          expect(measures.has(id), `${id} in ${text}`).toBe(true);
          expect(MEASURE_BY_ID.get(id)?.kind === 'points', text).toBe(size);
        }
      }
    }
  });

  test('proves only by measures of its round', () => {
    const measures = new Set(measuresOf(outline.id).map((measure) => measure.id));
    for (const { text, when } of sentencesOf(outline)) {
      for (const proof of when) {
        for (const id of Object.values(proof).flat() as string[]) expect(measures.has(id), `${id}: ${text}`).toBe(true);
      }
    }
  });

  test('says all, higher and lower only where a proof asks for it', () => {
    for (const { text, when } of sentencesOf(outline)) {
      const proofs = when.flatMap((proof) => Object.keys(proof));
      if (/提高|上升/.test(text)) expect(proofs, text).toContain('rises');
      if (/下降|降低/.test(text)) expect(proofs, text).toContain('falls');
      if (/全部[^公]|所有|每个选举单位|均已|件件/.test(text.replace(/全部公开|全部完成换届的/g, ''))) {
        expect(proofs.some((proof) => proof === 'whole' || proof === 'equal') || /全部为/.test(text), text).toBe(true);
      }
    }
  });

  test('has a key of its own for every paragraph, and sentences that end', () => {
    const keys = outline.sections.flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { text } of sentencesOf(outline)) expect(text).toMatch(/。$/);
    const gaps = outline.sections.flatMap(({ paragraphs }) =>
      paragraphs.map((paragraph) => ('gap' in paragraph ? paragraph.gap : paragraph.missing)),
    );
    for (const gap of gaps) expect(gap).toMatch(/^此处补写：/);
  });
});

test('quantities are found, fixed terms are not quantities', () => {
  expect(quantitiesIn('共选出12名')).toEqual(['12']);
  expect(quantitiesIn('成立五个工作小组')).toEqual(['五']);
  expect(quantitiesIn('有三百余人')).toEqual(['三百']);
  expect(quantitiesIn('新一届两委班子统一思想，实现书记、主任“一肩挑”')).toEqual([]);
});
