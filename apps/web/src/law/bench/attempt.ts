import { type Determination, determine, type Poll, type Refusal } from '@huanjie/rules';
import { type Fault, findFaults, findMissing, type Place, untyped } from './faults.ts';
import { pollOf } from './poll.ts';
import type { Sheet } from './sheet.ts';

/** What came of trying a sheet. */
export interface Attempt {
  readonly faults: readonly Fault[];
  readonly missing: readonly Place[];
  /** People without votes, tried with 0. */
  readonly untyped: number;
  /** Null where something is missing or cannot be. */
  readonly decided: { readonly poll: Poll; readonly result: Determination } | null;
  /** What the rules refuse although no field is at fault, in their words. */
  readonly refusal: Refusal['error'] | null;
}

/** Decides the poll of a sheet, or says what stands in the way, field by field. */
export function tryOut(sheet: Sheet): Attempt {
  const faults = findFaults(sheet);
  const missing = findMissing(sheet);
  const open = { faults, missing, untyped: untyped(sheet), decided: null, refusal: null };
  if (faults.length > 0 || missing.length > 0) return open;
  const poll = pollOf(sheet);
  const answer = determine(poll);
  if (!('error' in answer)) return { ...open, decided: { poll, result: answer } };
  const uncounted = answer.error.code === 'MISSING_COUNT' && poll.ballots.checkedOff === undefined;
  return uncounted ? { ...open, missing: ['count.checkedOff'] } : { ...open, refusal: answer.error };
}
