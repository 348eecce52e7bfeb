import { type Bilingual, STAGES } from '@huanjie/rules';

/** A step of a unit as the API gives it. */
export interface Step {
  readonly step: string;
  readonly stage: string;
  readonly zh: string;
  readonly en: string;
  readonly rules: readonly string[];
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly evidence: string | null;
  readonly blocker: Bilingual | null;
}

export type StageState = 'done' | 'overdue' | 'current' | 'ahead';

/** A stage of a unit with its steps: how many are done, what state it is in, its days. */
export interface StageOfUnit {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly state: StageState;
  readonly done: number;
  readonly total: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly steps: readonly Step[];
}

/** Whether a step that is not done is past its day. */
export function isOverdue(step: Pick<Step, 'dueOn' | 'doneOn'>, today: string): boolean {
  return step.doneOn === null && step.dueOn !== null && step.dueOn < today;
}

/** The next step of a unit: the first that is not done, in the order of the procedure. */
export function nextStep<S extends { readonly doneOn: string | null }>(steps: readonly S[]): S | undefined {
  return steps.find((step) => step.doneOn === null);
}

/**
 * The steps of a unit gathered into its stages, in the order of the work. The stage of the next step is current;
 * a stage that holds a step past its day is overdue, whichever comes first.
 */
export function stagesOf(steps: readonly Step[], today: string): readonly StageOfUnit[] {
  const current = nextStep(steps)?.stage;
  return STAGES.flatMap((stage) => {
    const own = steps.filter((step) => step.stage === stage.id);
    if (own.length === 0) return [];
    const days = own.flatMap((step) => step.doneOn ?? step.dueOn ?? []).sort();
    const done = own.filter((step) => step.doneOn !== null).length;
    const late = own.some((step) => isOverdue(step, today));
    const state: StageState =
      done === own.length ? 'done' : late ? 'overdue' : stage.id === current ? 'current' : 'ahead';
    return [
      {
        id: stage.id,
        zh: stage.zh,
        en: stage.en,
        state,
        done,
        total: own.length,
        from: days[0] ?? null,
        until: days.at(-1) ?? null,
        steps: own,
      },
    ];
  });
}
