import { OVERLAYS, type Overlay, type RuleSet, type RuleSetKind, ruleSetInForce } from '@huanjie/rules';

/** The law of a vote in a place: the rule set of its day, and the measure of the province made for that body. */
export interface LawOfDay {
  readonly ruleSet: RuleSet;
  readonly overlay: Overlay | null;
}

/** The first two digits of a region code are the province (GB/T 2260). */
const provinceOf = (code: string): string => code.slice(0, 2);

/**
 * The law in force for a kind of body in a county on a day (`YYYY-MM-DD`), or null before the first entered version. A
 * measure that was made for other bodies is not taken: whether it is borrowed (RC-155) the unit's own election measure
 * decides, and that is not on record.
 */
export function lawOfDay(kind: RuleSetKind, countyId: number, day: string): LawOfDay | null {
  const ruleSet = ruleSetInForce(kind, day);
  if (ruleSet === null) return null;
  const province = provinceOf(String(countyId).padStart(6, '0'));
  const overlay = OVERLAYS.find(
    (one) =>
      provinceOf(one.province.code) === province &&
      one.appliesTo.includes(kind) &&
      one.inForce.from <= day &&
      (one.inForce.to === null || day <= one.inForce.to),
  );
  return { ruleSet, overlay: overlay ?? null };
}
