import type { MergeConflict } from '../ruleSets/merge/merge.ts';
import { listOf } from '../ruleSets/merge/shapes.ts';
import type { ParameterValue } from '../ruleSets/types.ts';
import type { Relation } from './poll.ts';

/** Whose relatives may not sit together on a committee. */
export interface KinRule {
  /** The relations that exclude each other; none where no layer asks for avoidance. */
  readonly scope: ReadonlySet<Relation>;
  /**
   * Relations that national law excludes and the overlay, set before it, leaves out. National law applies; the texts
   * contradict each other in a contest only where one of these relations decides it, so only there is it flagged.
   */
  readonly narrowed: ReadonlySet<Relation>;
  /** The rules it rests on. */
  readonly rules: readonly string[];
}

/** National avoidance among members: VC-105 and RC-103, Art. 8 of both laws since 2026. */
const NATIONAL: Readonly<Record<string, string>> = { 'VC-2026': 'VC-105', 'RC-2026': 'RC-103' };

/** Reads whose kinship counts from the merged value of `kin.scope` (an empty list: no layer sets it) and its conflicts. */
export function kinRuleOf(ruleSet: string, merged: ParameterValue, conflicts: readonly MergeConflict[]): KinRule {
  const law = NATIONAL[ruleSet];
  const left = conflicts
    .filter(({ id }) => id === 'kin.scope')
    .flatMap(({ national, lower }) => listOf(national ?? lower).filter((one) => !listOf(lower).includes(one)));
  return {
    scope: new Set(listOf(merged) as readonly Relation[]),
    narrowed: new Set(left as readonly Relation[]),
    rules: ['VC-650', ...(law === undefined ? [] : [law]), ...(ruleSet.startsWith('RC') ? ['RC-155'] : [])],
  };
}
