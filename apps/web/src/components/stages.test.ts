import { describe, expect, it } from 'vitest';
import { isOverdue, nextStep, type Step, stagesOf } from './stages.ts';

const step = (name: string, stage: string, dueOn: string | null, doneOn: string | null): Step => ({
  step: name,
  stage,
  zh: name,
  en: name,
  rules: [],
  dueOn,
  doneOn,
  evidence: null,
  blocker: null,
});

const STEPS = [
  step('plan', 'programme', '2020-10-20', '2020-10-18'),
  step('roll', 'rolls', '2020-12-03', '2020-12-03'),
  step('objections', 'rolls', '2020-12-08', null),
  step('ballot', 'voting', '2020-12-26', null),
];

describe('stagesOf', () => {
  it('gathers steps in the order of the work and marks the stage at hand', () => {
    const stages = stagesOf([...STEPS].reverse(), '2020-12-01').map((stage) => [stage.id, stage.done, stage.total]);
    expect(stages).toEqual([
      ['programme', 1, 1],
      ['rolls', 1, 2],
      ['voting', 0, 1],
    ]);
    expect(stagesOf(STEPS, '2020-12-08').map((stage) => stage.state)).toEqual(['done', 'current', 'ahead']);
  });

  it('marks a stage overdue from the day after its day', () => {
    expect(stagesOf(STEPS, '2020-12-09').map((stage) => stage.state)).toEqual(['done', 'overdue', 'ahead']);
  });

  it('spans the days of its steps and leaves undated stages undated', () => {
    const rolls = stagesOf(STEPS, '2020-12-01')[1];
    expect([rolls?.from, rolls?.until]).toEqual(['2020-12-03', '2020-12-08']);
    expect(stagesOf([step('x', 'rolls', null, null)], '2020-12-01')[0]?.from).toBeNull();
  });
});

describe('nextStep', () => {
  it('is the first that is not done, or none', () => {
    expect(nextStep(STEPS)?.step).toBe('objections');
    expect(nextStep(STEPS.slice(0, 2))).toBeUndefined();
  });
});

describe('isOverdue', () => {
  it('never holds for a step that is done, has no day, or is due today', () => {
    expect(isOverdue({ dueOn: '2020-12-01', doneOn: '2020-12-05' }, '2020-12-09')).toBe(false);
    expect(isOverdue({ dueOn: null, doneOn: null }, '2020-12-09')).toBe(false);
    expect(isOverdue({ dueOn: '2020-12-09', doneOn: null }, '2020-12-09')).toBe(false);
  });
});
