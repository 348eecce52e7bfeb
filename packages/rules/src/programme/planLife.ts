import type { Bilingual } from '../stages.ts';

/** The life of an implementation plan (实施方案, F013): drafted, examined, approved or given back. Days are `YYYY-MM-DD`. */
export type PlanLife =
  | { readonly state: 'drafted'; readonly draftedOn: string }
  | { readonly state: 'examined'; readonly draftedOn: string; readonly examinedOn: string }
  | { readonly state: 'approved'; readonly approvedOn: string; readonly approvedBy: string }
  | { readonly state: 'returned'; readonly returnedOn: string; readonly reason: string };

/** What is done with a plan. */
export type PlanAct =
  | { readonly act: 'examine'; readonly on: string }
  | { readonly act: 'approve'; readonly on: string; readonly by: string }
  | { readonly act: 'return'; readonly on: string; readonly reason: string };

export type PlanTransition =
  | { readonly ok: true; readonly life: PlanLife }
  | { readonly ok: false; readonly refusal: Bilingual };

const refused = (zh: string, en: string): PlanTransition => ({ ok: false, refusal: { zh, en } });

/**
 * Carries a plan on, or says why not: it is examined before it is approved, each no earlier than what goes before; what
 * is approved or given back stays so, and a better plan is a new document.
 */
export function movePlan(life: PlanLife, step: PlanAct): PlanTransition {
  if (life.state === 'approved') {
    return refused(
      '方案已经批准，不再变动。需要修改时，另发新的方案。',
      'The plan is approved and stays. To change it, issue a new one.',
    );
  }
  if (life.state === 'returned') {
    return refused(
      '方案已经退回。请修改后作为新的方案登记。',
      'The plan was given back. Mend it and register it as a new one.',
    );
  }
  const before = life.state === 'examined' ? life.examinedOn : life.draftedOn;
  if (step.on < before) {
    return refused(
      `日期 ${step.on} 早于前一步的 ${before}。`,
      `The day ${step.on} is before that of the step before, ${before}.`,
    );
  }
  switch (step.act) {
    case 'examine':
      if (life.state === 'examined') return refused('方案已经审核。', 'The plan is examined already.');
      return { ok: true, life: { state: 'examined', draftedOn: life.draftedOn, examinedOn: step.on } };
    case 'approve':
      if (life.state === 'drafted')
        return refused('方案尚未审核，不能批准。请先审核。', 'The plan is not examined yet: examine it first.');
      return { ok: true, life: { state: 'approved', approvedOn: step.on, approvedBy: step.by } };
    case 'return':
      return { ok: true, life: { state: 'returned', returnedOn: step.on, reason: step.reason } };
  }
}
