import { PROCEDURES, type RoundKind, type StepLevel } from '@huanjie/rules';
import { plus } from './days.ts';
import type { Row } from './files.ts';

/** A unit that takes the steps of one level, with the day that its dates count from. */
export interface Stepper {
  readonly unitCode: string;
  readonly level: StepLevel;
  readonly day: string;
  /** Steps that are not done (yet): they are due and have no date of completion. */
  readonly open?: readonly string[];
}

/** Days before (negative) or after the election day by which a step is due and on which it was done. */
export type StepDays = Readonly<Record<string, readonly [due: number, done: number]>>;

/** The progress of every unit through the steps of its level, in the order of the procedure. */
export function stepRows(kind: RoundKind, steppers: readonly Stepper[], days: StepDays): Row[] {
  return steppers.flatMap(({ unitCode, level, day, open = [] }) =>
    PROCEDURES[kind].flatMap((step) => {
      const dates = days[step.id];
      if (step.level !== level || dates === undefined) return [];
      const [due, done] = dates;
      return [
        {
          unitCode,
          step: step.id,
          dueOn: plus(day, due),
          doneOn: open.includes(step.id) ? undefined : plus(day, done),
        },
      ];
    }),
  );
}
