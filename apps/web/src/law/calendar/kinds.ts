import type { StepKind } from '@huanjie/rules';

/** The mark of a kind of step: never by colour alone. */
export const KIND_MARKS: Readonly<Record<StepKind, string>> = { legal: '■', provincial: '◆', practice: '○' };

/** Whether a step is the vote itself, which a calendar is about. */
export const isVote = (step: string): boolean => step === 'ballot' || step === 'recall-vote';

/** The class of a kind of step in style sheets. */
export const KIND_CLASSES: Readonly<Record<StepKind, string>> = {
  legal: 'byLaw',
  provincial: 'byProvince',
  practice: 'byCustom',
};
