import type { MergeConflict } from '../ruleSets/merge/merge.ts';
import { listOf } from '../ruleSets/merge/shapes.ts';
import type { ParameterValue } from '../ruleSets/types.ts';
import type { Relation } from './poll.ts';

/** Whose relatives may not sit together on a committee. */
export interface KinRule {
  /** The relations that exclude each other; null where no layer asks for avoidance. */
  readonly scope: ReadonlySet<Relation> | null;
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

/** Reads whose kinship counts from the merged value of `kin.scope` (null: no layer sets it) and its conflicts. */
export function kinRuleOf(
  ruleSet: string,
  merged: ParameterValue | null,
  conflicts: readonly MergeConflict[],
): KinRule {
  const law = NATIONAL[ruleSet];
  const provincial = conflicts.find(({ id, layer }) => id === 'kin.scope' && layer === 'province');
  const floor = provincial?.national == null ? [] : listOf(provincial.national);
  const said = provincial === undefined ? [] : listOf(provincial.lower);
  return {
    scope: merged === null ? null : new Set(listOf(merged) as readonly Relation[]),
    narrowed: new Set(floor.filter((one) => !said.includes(one)) as readonly Relation[]),
    rules: ['VC-650', ...(law === undefined ? [] : [law]), ...(ruleSet.startsWith('RC') ? ['RC-155'] : [])],
  };
}
