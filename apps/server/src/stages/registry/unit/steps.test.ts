import type { ProcedureStep } from '@huanjie/rules';
import { describe, expect, test } from 'vitest';
import { procedureOf } from '../procedure.ts';
import { type StepSituation, stepsOfUnit } from './steps.ts';

const procedure = procedureOf('village');
const done = (...steps: string[]) =>
  steps.map((step) => ({ step, due_on: '2020-12-01', done_on: '2020-11-30', evidence: null }));
const situation = (changes: Partial<StepSituation>): StepSituation => ({
  kind: 'village',
  takes: (step: ProcedureStep) => step.level === 'unit',
  records: [],
  methods: [],
  ...changes,
});

describe('the steps of a unit', () => {
  test('come in the order of the procedure, and all but the first undone wait for it', () => {
    const steps = stepsOfUnit(procedure, situation({ records: done('audit', 'registration') }));
    expect(steps.map((step) => step.step)).toEqual(
      procedure.filter((step) => step.level === 'unit').map((step) => step.id),
    );
    const blockers = new Map(steps.map((step) => [step.step, step.blocker?.zh ?? null]));
    expect(blockers.get('audit')).toBeNull();
    expect(blockers.get('registration')).toBeNull();
    expect(blockers.get('election-committee')).toBe('尚未登记选举委员会的推选方式。');
    expect(blockers.get('roll-published')).toBe('须先完成“推选村民选举委员会”。');
  });

  test('a recorded method unblocks the step that rests on it', () => {
    const methods = [{ procedure: 'electionCommittee', method: 'groups', decided_on: null }];
    const steps = stepsOfUnit(procedure, situation({ records: done('audit'), methods }));
    expect(steps.find((step) => step.step === 'election-committee')?.blocker).toBeNull();
  });

  test('a unit that takes no steps shows those it keeps a record of', () => {
    const steps = stepsOfUnit(procedure, situation({ takes: () => false, records: done('audit', 'unknown') }));
    expect(steps.map((step) => step.step)).toEqual(['audit']);
  });
});
