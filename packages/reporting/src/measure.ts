import type { Bilingual } from '@huanjie/rules';
import type { Condition } from './condition.ts';
import type { GroupId } from './groups.ts';
import type { RecordSet } from './recordSet.ts';

export type RoundKind = 'township' | 'community' | 'village';

interface Declared {
  /** Dotted, for instance `turnout.rate`. */
  readonly id: string;
  /** Kinds of round that the measure is computed for. */
  readonly appliesTo: readonly RoundKind[];
  readonly group: GroupId;
  readonly title: Bilingual;
  readonly unit: Bilingual;
  readonly definition: Bilingual;
  /** Where the need for the figure comes from: feature ids (F0xx) and rule ids. */
  readonly source: readonly string[];
  /** The same measure of the previous term. */
  readonly previous?: string;
}

interface OverRecords<K extends string> extends Declared {
  readonly where: readonly Condition<K>[];
}

interface OverField<K extends string> extends OverRecords<K> {
  readonly field: K;
}

interface OverMeasures extends Declared {
  /** Ids of a count or a sum. */
  readonly numerator: string;
  readonly denominator: string;
  /** Decimals printed, rounded half up. */
  readonly decimals: number;
}

type Records = { readonly records: RecordSet };

/** How many records there are. */
export type CountMeasure = OverRecords<string> & Records & { readonly kind: 'count'; readonly base?: string };
/** The sum of a whole-number field over records. */
export type SumMeasure = OverField<string> & Records & { readonly kind: 'sum' };
/** The smallest or largest value of a whole-number field. */
export type ExtremeMeasure = OverField<string> & Records & { readonly kind: 'minimum' | 'maximum' };
/** The mean of a whole-number field over records. */
export type MeanMeasure = OverField<string> & Records & { readonly kind: 'mean'; readonly decimals: number };
/** One figure shared out over another: so many a unit. */
export type QuotientMeasure = OverMeasures & { readonly kind: 'mean' };
/** A share in per cent. */
export type RatioMeasure = OverMeasures & { readonly kind: 'ratio' };
/** The change of a ratio (percentage points) or a mean (its own unit) against the previous term. */
export type PointsMeasure = Declared & { readonly kind: 'points'; readonly of: string; readonly decimals: number };

/** A measure that the database computes from records. */
export type BaseMeasure = CountMeasure | SumMeasure | ExtremeMeasure | MeanMeasure;
/** A measure that follows from others. */
export type DerivedMeasure = QuotientMeasure | RatioMeasure | PointsMeasure;
export type Measure = BaseMeasure | DerivedMeasure;

export const isBase = (measure: Measure): measure is BaseMeasure => 'records' in measure;

/**
 * A count. Where a `base` is named, the count of everything that the records could hold, it is not printed while that
 * count is nought: records that are missing are not nobody.
 */
export function count<K extends string>(
  records: RecordSet<K>,
  measure: OverRecords<NoInfer<K>> & { readonly base?: string },
): CountMeasure {
  return { kind: 'count', records, ...measure };
}

export function sum<K extends string>(records: RecordSet<K>, measure: OverField<NoInfer<K>>): SumMeasure {
  return { kind: 'sum', records, ...measure };
}

export function minimum<K extends string>(records: RecordSet<K>, measure: OverField<NoInfer<K>>): ExtremeMeasure {
  return { kind: 'minimum', records, ...measure };
}

export function maximum<K extends string>(records: RecordSet<K>, measure: OverField<NoInfer<K>>): ExtremeMeasure {
  return { kind: 'maximum', records, ...measure };
}

export function mean<K extends string>(
  records: RecordSet<K>,
  measure: OverField<NoInfer<K>> & { readonly decimals: number },
): MeanMeasure {
  return { kind: 'mean', records, ...measure };
}

export function quotient(measure: OverMeasures): QuotientMeasure {
  return { kind: 'mean', ...measure };
}

export function ratio(measure: OverMeasures): RatioMeasure {
  return { kind: 'ratio', ...measure };
}

export function points(measure: Declared & { readonly of: string; readonly decimals: number }): PointsMeasure {
  return { kind: 'points', ...measure };
}
