import { addDays } from '@huanjie/chinese';
import { type Timeline, timeline } from '@huanjie/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartRow, scaleOf } from './span.ts';

function calendar(): Timeline {
  const made = timeline('VC-2026', '2027-01-20');
  if ('error' in made) throw new Error(made.error.en);
  return made;
}
const rowOf = (id: string) => {
  const step = calendar().steps.find((one) => one.step === id);
  if (step === undefined) throw new Error(id);
  return chartRow(step);
};

describe('bars', () => {
  it('reach from the earliest day to the last, or stay open to the left', () => {
    expect(rowOf('handover')).toMatchObject({ from: '2027-01-20', to: '2027-01-30', open: false, usual: null });
    expect(rowOf('roll-published')).toMatchObject({ to: '2026-12-31', open: true, usual: '2026-12-23' });
  });

  it('never end before they begin', () => {
    for (const step of calendar().steps) expect(chartRow(step).from <= chartRow(step).to, step.step).toBe(true);
  });
});

describe('the scale', () => {
  it('keeps days in their order inside the chart, and its months fill it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20_000 }), (span, start) => {
        const first = addDays('2000-01-01', start);
        const last = addDays(first, span);
        const scale = scaleOf([last, first]);
        expect(scale.at(first)).toBeGreaterThan(0);
        expect(scale.at(last) + scale.wide(1)).toBeLessThan(1);
        expect(scale.at(last)).toBeGreaterThanOrEqual(scale.at(first));
        const filled = scale.months.reduce((sum, { width }) => sum + width, 0);
        expect(filled).toBeCloseTo(1, 9);
        for (const week of scale.weeks) expect(week).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('draws a week line on each Monday', () => {
    const scale = scaleOf(['2026-11-20', '2026-12-10']);
    // From Wednesday the 18th on: the first Monday is the 23rd.
    expect(scale.weeks[0]).toBeCloseTo(scale.at('2026-11-23'), 9);
    expect(scale.months.map(({ month }) => month)).toEqual(['2026-11', '2026-12']);
  });
});
