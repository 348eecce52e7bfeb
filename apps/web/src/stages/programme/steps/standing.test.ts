import type { UnitStep } from '@huanjie/contract';
import { describe, expect, it } from 'vitest';
import { standingOf, stepAtHand } from './standing.ts';

const step = (over: Partial<UnitStep>): UnitStep => ({
  id: 'plan',
  stage: 'programme',
  label: { zh: '方案', en: 'Plan' },
  rules: [],
  level: 'unit',
  dueOn: null,
  doneOn: null,
  evidence: null,
  gate: { open: true, refusals: [] },
  ...over,
});

describe('where a step stands', () => {
  it('is done whatever its gate says now, late only after its day, and blocked by a shut gate', () => {
    const shut = { open: false, refusals: [] };
    expect(standingOf(step({ doneOn: '2026-01-01', gate: shut }), '2026-02-01')).toBe('done');
    expect(standingOf(step({ dueOn: '2026-02-01' }), '2026-02-01')).toBe('ready');
    expect(standingOf(step({ dueOn: '2026-01-31', gate: shut }), '2026-02-01')).toBe('late');
    expect(standingOf(step({ gate: shut }), '2026-02-01')).toBe('blocked');
  });

  it('is at hand where it is the first not done', () => {
    const steps = [step({ id: 'a', doneOn: '2026-01-01' }), step({ id: 'b' }), step({ id: 'c' })];
    expect(stepAtHand(steps)?.id).toBe('b');
    expect(stepAtHand(steps.slice(0, 1))).toBeUndefined();
  });
});
