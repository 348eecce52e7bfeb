import type { ParameterValue } from '../ruleSets/types.ts';
import { NEAR_RELATIVE } from './knownParameters.ts';
import type { Relation } from './poll.ts';

/** Whose relatives may not sit together on a committee. */
export interface KinRule {
  /** The relations that exclude each other; null where no layer asks for avoidance. */
  readonly scope: ReadonlySet<Relation> | null;
  /** Relations that national law excludes and the overlay, set before it, does not: applied, and flagged where used. */
  readonly narrowed: ReadonlySet<Relation>;
  /** The rules it rests on. */
  readonly rules: readonly string[];
}

/** The near relatives (近亲属) of the Civil Code, Art. 1045 (G-22). */
const NEAR: readonly Relation[] = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'];

/** National avoidance among members: VC-105 and RC-103, Art. 8 of both laws since 2026. */
const NATIONAL: Readonly<Record<string, string>> = { 'VC-2026': 'VC-105', 'RC-2026': 'RC-103' };

/**
 * Settles whose kinship counts. The national list is a floor that an overlay may only widen; before 2026 only an overlay
 * brings avoidance. The unit's own measure may widen the national list where the overlay is silent, nothing else.
 */
export function settleKin(
  ruleSet: string,
  overlay: ParameterValue | null,
  unit: ParameterValue | null,
): { readonly rule: KinRule; readonly conflict: boolean } {
  const law = NATIONAL[ruleSet];
  const floor = law === undefined ? null : NEAR;
  const province = overlay === null ? null : relationsOf(overlay);
  const own = unit === null ? null : relationsOf(unit);
  const widens = own !== null && floor !== null && province === null && floor.every((one) => own.includes(one));
  const repeats = own !== null && province !== null && own.toSorted().join() === province.toSorted().join();
  const parts = [floor, province, widens ? own : null].flatMap((part) => part ?? []);
  const analogy = ruleSet.startsWith('RC') ? ['RC-155'] : [];
  return {
    rule: {
      scope: floor === null && province === null ? null : new Set(parts),
      narrowed: new Set(province === null ? [] : floor?.filter((one) => !province.includes(one))),
      rules: ['VC-650', ...(law === undefined ? [] : [law]), ...analogy],
    },
    conflict: own !== null && !widens && !repeats,
  };
}

function relationsOf(value: ParameterValue): Relation[] {
  if (value === NEAR_RELATIVE) return [...NEAR];
  return Array.isArray(value) ? (value as Relation[]) : [];
}
