import type { UnitStep } from '@huanjie/contract';

/** Where a step stands: done, late, may begin, or held up by something. */
export type Standing = 'done' | 'late' | 'ready' | 'blocked';

/** Where a step stands on a day. */
export function standingOf(step: UnitStep, today: string): Standing {
  if (step.doneOn !== null) return 'done';
  if (step.dueOn !== null && step.dueOn < today) return 'late';
  return step.gate.open ? 'ready' : 'blocked';
}

/** The step at hand: the first that is not done. */
export const stepAtHand = (steps: readonly UnitStep[]): UnitStep | undefined =>
  steps.find(({ doneOn }) => doneOn === null);
