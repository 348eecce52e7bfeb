import { findOverlay } from '../overlays.ts';
import { findRuleSet } from '../ruleSets.ts';
import type { Overlay, OverlayId, Parameter, ParameterValue, RuleSet, RuleSetId, RuleSetKind } from '../types.ts';
import { isForbidden, isKnownValue, listOf, rangeOf, shapeOf, spelledOut } from './shapes.ts';

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

/** National rules and the province's measure put together, before any unit adds its own. */
export interface UpperLayers {
  readonly kind: RuleSetKind;
  readonly parameters: ReadonlyMap<string, MergedParameter>;
  /** What the province speaks about, applied or not: closed to the unit where there is one value or one list. */
  readonly provincial: ReadonlySet<string>;
  readonly conflicts: readonly MergeConflict[];
}

/** What a unit's own measure changes above {@link UpperLayers}. */
export interface OwnLayer {
  readonly parameters: ReadonlyMap<string, MergedParameter>;
  readonly conflicts: readonly MergeConflict[];
}

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
  const { law, province } = requireTexts(ruleSetId, overlayId);
  const upper = upperLayers(law, province);
  return together(upper, layMeasure(upper, measure));
}

/** The rule set of a unit with its overlay and its own election measure. */
export interface Layers {
  readonly ruleSet: RuleSetId;
  readonly overlay?: OverlayId | null;
  readonly measure?: Measure;
}

/**
 * Looks single parameters up in the merged rules; null for what no layer sets. Throws `RangeError` for an unknown rule
 * set or overlay, or an overlay made for other bodies.
 */
export function lookUp({ ruleSet, overlay = null, measure = {} }: Layers): (id: string) => MergedParameter | null {
  const { law, province } = requireTexts(ruleSet, overlay);
  const upper = upperLayers(law, province);
  const own = layMeasure(upper, measure);
  return (id) => own.parameters.get(id) ?? upper.parameters.get(id) ?? null;
}

function requireTexts(ruleSetId: RuleSetId, overlayId: OverlayId | null): { law: RuleSet; province: Overlay | null } {
  const law = findRuleSet(ruleSetId);
  if (law === null) throw new RangeError(`No rule set ${ruleSetId}`);
  const province = overlayId === null ? null : findOverlay(overlayId);
  if (overlayId !== null && province === null) throw new RangeError(`No overlay ${overlayId}`);
  return { law, province };
}

/** One answer for each rule set and overlay: both are constant, and every poll asks. */
const UPPER = new Map<RuleSet, Map<Overlay | null, UpperLayers>>();

/** National rules and overlay put together. Throws `RangeError` for an overlay made for other bodies. */
export function upperLayers(ruleSet: RuleSet, overlay: Overlay | null): UpperLayers {
  const known = UPPER.get(ruleSet) ?? new Map<Overlay | null, UpperLayers>();
  const found = known.get(overlay);
  if (found !== undefined) return found;
  if (overlay !== null && !overlayApplies(ruleSet, overlay)) {
    throw new RangeError(`Overlay ${overlay.id} does not apply to ${ruleSet.id}`);
  }
  const province = overlay === null ? [] : provincialRows(ruleSet, overlay);
  const upper = layUpper(ruleSet.appliesTo, ruleSet.parameters, province);
  UPPER.set(ruleSet, known.set(overlay, upper));
  return upper;
}

/** What the unit's own measure adds to the layers above it, and where it contradicts them. */
export function layMeasure(upper: UpperLayers, measure: Measure): OwnLayer {
  return layOwn(
    upper,
    Object.entries(measure).map(([id, value]) => ownRow(id, value)),
  );
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
  return { id, value: spelledOut(id, value), source: '本单位选举办法', article: null, confidence: 'V' };
}

/** The layers as they are, without looking anything up. An id stands at most once in a layer; order means nothing. */
export function mergeLayers(kind: RuleSetKind, layers: Readonly<Record<Layer, readonly Parameter[]>>): MergedRules {
  const upper = layUpper(kind, layers.national, layers.province);
  return together(upper, layOwn(upper, layers.measure));
}

function layUpper(kind: RuleSetKind, national: readonly Parameter[], province: readonly Parameter[]): UpperLayers {
  const parameters = new Map<string, MergedParameter>();
  for (const one of national) parameters.set(one.id, { ...one, layer: 'national' });
  const conflicts: MergeConflict[] = [];
  for (const lower of province) {
    const higher = parameters.get(lower.id) ?? null;
    const { value, whole } = settleValue(kind, higher, lower);
    if (value !== null) parameters.set(lower.id, takeOver(higher, lower, value, 'province'));
    if (!whole) conflicts.push(conflictOf(higher, lower, 'province'));
  }
  return { kind, parameters, provincial: new Set(province.map(({ id }) => id)), conflicts };
}

function layOwn(upper: UpperLayers, measure: readonly Parameter[]): OwnLayer {
  const parameters = new Map<string, MergedParameter>();
  const conflicts: MergeConflict[] = [];
  for (const lower of measure) {
    const higher = upper.parameters.get(lower.id) ?? null;
    const { value, whole } = settleOwn(upper, higher, lower);
    if (value !== null) parameters.set(lower.id, takeOver(higher, lower, value, 'measure'));
    if (!whole) conflicts.push(conflictOf(higher, lower, 'measure'));
  }
  return { parameters, conflicts };
}

function together(upper: UpperLayers, own: OwnLayer): MergedRules {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : Number(a.id > b.id));
  return {
    parameters: [...new Map([...upper.parameters, ...own.parameters]).values()].toSorted(byId),
    conflicts: [...upper.conflicts, ...own.conflicts].toSorted(
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

/** What law or province leave to a unit: not a single value or a list that the province has spoken about. */
function settleOwn(upper: UpperLayers, higher: MergedParameter | null, lower: Parameter): Settled {
  const { bound, begunAbove } = shapeOf(lower.id);
  const begins = higher === null && begunAbove === true;
  const spoken = (bound === undefined || bound === 'wider') && upper.provincial.has(lower.id);
  if (begins || (spoken && !(higher !== null && isSame(higher.value, lower.value)))) return REFUSED;
  return settleValue(upper.kind, higher, lower);
}

function settleValue(kind: RuleSetKind, higher: MergedParameter | null, lower: Parameter): Settled {
  const { id, value } = lower;
  if (!isKnownValue(id, value) || isForbidden(kind, lower)) return REFUSED;
  if (higher === null) return { value, whole: true };
  const open = higher.layer === 'province' || isOpen(higher);
  if (isSame(higher.value, value)) return { value: open && higher.layer === 'national' ? value : null, whole: true };
  if (!open) return REFUSED;
  const { bound } = shapeOf(id);
  if (bound === undefined) return { value, whole: true };
  if (bound === 'wider') return widened(higher.value, value);
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
