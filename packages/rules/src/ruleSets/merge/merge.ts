import { findOverlay } from '../overlays.ts';
import { findRuleSet } from '../ruleSets.ts';
import type { Overlay, OverlayId, Parameter, ParameterValue, RuleSet, RuleSetId, RuleSetKind } from '../types.ts';
import { isForbidden, isKnownValue, listOf, rangeOf, shapeOf } from './shapes.ts';

/** Where a merged value comes from, from the highest layer down. */
export type Layer = 'national' | 'province' | 'measure';

export type MergedParameter = Parameter & { readonly layer: Layer };

/** A lower layer that contradicts a higher one: what stands above is kept (G-02). */
export interface MergeConflict {
  readonly id: string;
  /** What the higher layer sets; null where a kind of body forbids the value without setting another. */
  readonly national: ParameterValue | null;
  readonly lower: ParameterValue;
  /** The layer that contradicts, and the one it contradicts. */
  readonly layer: Exclude<Layer, 'national'>;
  readonly against: Exclude<Layer, 'measure'>;
  /** The row of the catalogue. */
  readonly rule: string;
}

export interface MergedRules {
  /** One value for each parameter, by id. */
  readonly parameters: readonly MergedParameter[];
  readonly conflicts: readonly MergeConflict[];
}

/** The values of a unit's own election measure (选举办法), by parameter. */
export type Measure = Readonly<Record<string, ParameterValue>>;

/**
 * Puts the layers together by G-02: the national rule set, then the province's measure, then the unit's own. A lower
 * layer fills what the higher leaves open (rows marked P or L, or no row at all); a contradiction is reported and not
 * applied. Throws `RangeError` for an unknown rule set or overlay, or an overlay made for other bodies.
 */
export function mergeRules(
  ruleSetId: RuleSetId,
  overlayId: OverlayId | null = null,
  measure: Measure = {},
): MergedRules {
  const ruleSet = findRuleSet(ruleSetId);
  if (ruleSet === null) throw new RangeError(`No rule set ${ruleSetId}`);
  const overlay = overlayId === null ? null : findOverlay(overlayId);
  if (overlayId !== null && overlay === null) throw new RangeError(`No overlay ${overlayId}`);
  if (overlay !== null && !overlayApplies(ruleSet, overlay)) {
    throw new RangeError(`Overlay ${overlay.id} does not apply to ${ruleSet.id}`);
  }
  return mergeLayers(ruleSet.appliesTo, {
    national: ruleSet.parameters,
    province: overlay === null ? [] : provincialRows(ruleSet, overlay),
    measure: Object.entries(measure).map(([id, value]) => ownRow(id, value)),
  });
}

/** Whether a provincial measure is made for the bodies of a rule set, or may be borrowed for them (RC-155). */
export function overlayApplies({ appliesTo }: RuleSet, overlay: Overlay): boolean {
  return overlay.appliesTo.includes(appliesTo) || overlay.byAnalogy.includes(appliesTo);
}

/** By analogy only those rows are borrowed that the body's own law does not settle. */
function provincialRows(ruleSet: RuleSet, overlay: Overlay): readonly Parameter[] {
  if (overlay.appliesTo.includes(ruleSet.appliesTo)) return overlay.parameters;
  const own = new Map(ruleSet.parameters.map((one) => [one.id, one]));
  return overlay.parameters.filter(({ id }) => {
    const national = own.get(id);
    return !id.startsWith('vc.') && (national === undefined || isOpen(national));
  });
}

function ownRow(id: string, value: ParameterValue): Parameter {
  return { id, value, source: '本单位选举办法', article: null, confidence: 'V' };
}

/** The layers as they are, without looking anything up. An id stands at most once in a layer; order means nothing. */
export function mergeLayers(kind: RuleSetKind, layers: Readonly<Record<Layer, readonly Parameter[]>>): MergedRules {
  const merged = new Map<string, MergedParameter>();
  for (const one of layers.national) merged.set(one.id, { ...one, layer: 'national' });
  const conflicts: MergeConflict[] = [];
  for (const layer of ['province', 'measure'] as const) {
    for (const lower of layers[layer]) {
      const higher = merged.get(lower.id) ?? null;
      const { value, whole } = settleValue(kind, higher, lower);
      if (value !== null) merged.set(lower.id, takeOver(higher, lower, value, layer));
      if (!whole) conflicts.push(conflictOf(higher, lower, layer));
    }
  }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : Number(a.id > b.id));
  return {
    parameters: [...merged.values()].toSorted(byId),
    conflicts: conflicts.toSorted(
      (a, b) => byId(a, b) || Number(a.layer === 'measure') - Number(b.layer === 'measure'),
    ),
  };
}

const isOpen = ({ mark }: Parameter): boolean => mark === 'P' || mark === 'L';

/** The lower row with what it keeps of the higher: who may set it, and the row of the catalogue. */
function takeOver(
  higher: MergedParameter | null,
  lower: Parameter,
  value: ParameterValue,
  layer: Layer,
): MergedParameter {
  const rule = lower.rule ?? higher?.rule;
  const unit = lower.unit ?? higher?.unit;
  return {
    ...lower,
    value,
    layer,
    ...(higher?.mark === undefined ? {} : { mark: higher.mark }),
    ...(rule === undefined ? {} : { rule }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function conflictOf(
  higher: MergedParameter | null,
  lower: Parameter,
  layer: Exclude<Layer, 'national'>,
): MergeConflict {
  return {
    id: lower.id,
    national: higher?.value ?? null,
    lower: lower.value,
    layer,
    against: higher?.layer === 'province' ? 'province' : 'national',
    rule: higher?.rule ?? lower.rule ?? 'G-02',
  };
}

/** What the lower row may set (null: nothing), and whether that is the whole of what it says. */
interface Settled {
  readonly value: ParameterValue | null;
  readonly whole: boolean;
}

const REFUSED: Settled = { value: null, whole: false };

function settleValue(kind: RuleSetKind, higher: MergedParameter | null, lower: Parameter): Settled {
  const { id, value } = lower;
  if (!isKnownValue(id, value) || isForbidden(kind, lower)) return REFUSED;
  if (higher === null) return { value, whole: true };
  const open = higher.layer === 'province' || isOpen(higher);
  if (isSame(higher.value, value)) return { value: open && higher.layer === 'national' ? value : null, whole: true };
  if (!open) return REFUSED;
  const bound = shapeOf(id).bound;
  // A list that the province has set, and a single value, are not open to the unit any more.
  if (bound === undefined || bound === 'wider') {
    if (higher.layer === 'province') return REFUSED;
    return bound === 'wider' ? widened(higher.value, value) : { value, whole: true };
  }
  return fitsWithin(higher.value, value, bound) ? { value, whole: true } : REFUSED;
}

/** A list that stands above is a floor: what the lower adds counts, what it leaves out stays. */
function widened(higher: ParameterValue, lower: ParameterValue): Settled {
  const floor = listOf(higher);
  const given = listOf(lower);
  const added = given.filter((one) => !floor.includes(one));
  const whole = floor.every((one) => given.includes(one));
  return { value: added.length === 0 ? null : [...floor, ...added], whole };
}

function fitsWithin(higher: ParameterValue, lower: ParameterValue, bound: 'least' | 'most' | 'among'): boolean {
  const above = rangeOf(higher);
  const below = rangeOf(lower);
  if (above === null || below === null) {
    return bound === 'among' && listOf(lower).every((one) => listOf(higher).includes(one));
  }
  if (above.least < above.most) return above.least <= below.least && below.most <= above.most;
  return bound === 'least' ? below.least >= above.least : below.most <= above.most;
}

function isSame(a: ParameterValue, b: ParameterValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((one) => b.includes(one));
}
