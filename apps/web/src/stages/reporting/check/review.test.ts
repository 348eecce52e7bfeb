import type { CheckAnswer, ReportFinding } from '@huanjie/contract';
import { describe, expect, it } from 'vitest';
import { litBy, reviewOf } from './review.ts';

const TEXT = '委员71名，\n妇女62名，占85.32%。\n';
const at = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return { start, end: start + quote.length, quote };
};

const figure = (quote: string) => ({
  ...at(quote),
  value: Number.parseFloat(quote),
  unit: 'person',
  label: '',
  scope: '',
  qualifier: 'exact' as const,
});

const finding = (
  id: string,
  place: { start: number; end: number },
  more: Partial<ReportFinding> = {},
): ReportFinding => ({
  ...place,
  id,
  check: 'share',
  class: 'error',
  severity: 'error',
  quote: TEXT.slice(place.start, place.end),
  printed: null,
  computed: null,
  formula: null,
  zh: '',
  en: '',
  mend: { zh: '', en: '' },
  related: [],
  ...more,
});

function answerWith(findings: ReportFinding[]): CheckAnswer {
  return {
    format: 'text',
    text: TEXT,
    figures: [figure('71名'), figure('62名'), figure('85.32%')],
    relations: [
      { check: 'share', figures: [0, 1, 2], formula: '62/71 = 87.32%', holds: false },
      { check: 'part', figures: [0, 1], formula: '62 ≤ 71', holds: true },
    ],
    findings,
  };
}

describe('reviewOf', () => {
  it('gives every finding a line, also one that is empty or a mere break', () => {
    const review = reviewOf(
      answerWith([
        finding('share', at('85.32%')),
        finding('break', { start: TEXT.indexOf('\n'), end: TEXT.indexOf('\n') + 1 }),
        finding('end', { start: TEXT.length, end: TEXT.length }),
      ]),
    );
    expect(review.lines.map((line) => line.findings.map((one) => one.id))).toEqual([['break'], ['share'], ['end']]);
  });

  it('names the gravest first where several lie over one place', () => {
    const review = reviewOf(
      answerWith([finding('asked', at('占85.32%'), { severity: 'question' }), finding('wrong', at('85.32%'))]),
    );
    const piece = review.lines[1]?.pieces.find((one) => one.text === '85.32%');
    expect(piece).toMatchObject({ figure: 2, findings: ['wrong', 'asked'] });
  });
});

describe('litBy', () => {
  it('lights the figures that a figure is held against, each once', () => {
    const lit = litBy(reviewOf(answerWith([])), { kind: 'figure', index: 1 });
    expect(lit?.own).toMatchObject(at('62名'));
    expect(lit?.related.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['71名', '85.32%']);
    expect(lit?.wrong).toBe(true);
  });

  it('lights what a finding rests on', () => {
    const review = reviewOf(
      answerWith([finding('share', at('85.32%'), { related: [at('62名'), at('71名'), at('62名')] })]),
    );
    const lit = litBy(review, { kind: 'finding', id: 'share' });
    expect(lit?.related.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['62名', '71名']);
    expect(litBy(review, { kind: 'finding', id: 'nothing' })).toBeNull();
  });
});
