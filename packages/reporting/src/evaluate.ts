import { formatPercent, formatQuotient } from '@huanjie/chinese';
import type { Bilingual } from '@huanjie/rules';
import type { Measure, PointsMeasure, QuotientMeasure, RatioMeasure, RoundKind } from './measure.ts';
import { isBase } from './measure.ts';
import { MEASURE_BY_ID, MEASURES } from './measures/index.ts';

/**
 * What the database answers for a base measure: how many records carried a value, and the count, the sum (also of a
 * mean) or the extreme over them, whole numbers; null when no record did.
 */
export interface RawValue {
  readonly records: number;
  readonly value: number | null;
}

export type RawValues = ReadonlyMap<string, RawValue>;

/** The value of a measure without its scope: what is printed, from what, and why not where nothing is. */
export interface Evaluated {
  readonly value: number | null;
  readonly printed: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly refusal?: Bilingual;
}

export interface EvaluatedFigure extends Evaluated {
  readonly measure: Measure;
  readonly previousTerm?: Evaluated;
  readonly change?: { readonly value: number; readonly printed: string };
}

/** What stands where a figure cannot be printed. */
export const NOT_PRINTED = '—';

const refused = (zh: string, en: string): Evaluated => ({ value: null, printed: NOT_PRINTED, refusal: { zh, en } });

/** Measures of a kind of round, in the order of the page. */
export function measuresOf(kind: RoundKind): readonly Measure[] {
  return MEASURES.filter((measure) => measure.appliesTo.includes(kind));
}

/**
 * Computes every figure of a round from raw whole numbers. Percentages, means and changes are rounded half up when
 * printed and never before; a share without a base, and a sum without records, is refused and says so.
 */
export function evaluate(kind: RoundKind, raw: RawValues): ReadonlyMap<string, EvaluatedFigure> {
  const applicable = measuresOf(kind);
  const ids = new Set(applicable.map((measure) => measure.id));
  return new Map(applicable.map((measure) => [measure.id, figureOf(measure, raw, ids)]));
}

function figureOf(measure: Measure, raw: RawValues, ids: ReadonlySet<string>): EvaluatedFigure {
  const present = compute(measure, raw);
  const past = measure.previous === undefined || !ids.has(measure.previous) ? undefined : find(measure.previous);
  if (past === undefined) return { measure, ...present };
  const previousTerm = compute(past, raw);
  const change = changeOf(measure, present, previousTerm, changeDecimals(measure));
  return { measure, ...present, previousTerm, ...(change === null ? {} : { change }) };
}

function find(id: string): Measure {
  const measure = MEASURE_BY_ID.get(id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return measure;
}

function compute(measure: Measure, raw: RawValues): Evaluated {
  if (measure.kind === 'points') return pointsOf(measure, raw);
  return isBase(measure) ? baseOf(measure, raw) : shareOf(measure, raw);
}

function baseOf(
  measure: Measure & { kind: 'count' | 'sum' | 'mean' | 'minimum' | 'maximum' },
  raw: RawValues,
): Evaluated {
  const found = raw.get(measure.id);
  if (measure.kind === 'count') {
    const counted = found?.value ?? 0;
    if ('base' in measure && measure.base !== undefined && (raw.get(measure.base)?.value ?? 0) === 0) {
      const base = find(measure.base).title;
      return refused(
        `没有基数（${base.zh}），不印数。`,
        `The base is missing (${base.en.toLowerCase()}); nothing is printed.`,
      );
    }
    return { value: counted, printed: String(counted) };
  }
  if (found === undefined || found.value === null || found.records === 0) {
    return refused('没有可供统计的记录，不印数。', 'There are no records to compute this from; nothing is printed.');
  }
  if (measure.kind !== 'mean') return { value: found.value, printed: String(found.value) };
  const decimals = 'decimals' in measure ? measure.decimals : 0;
  return {
    value: found.value / found.records,
    printed: formatQuotient(found.value, found.records, decimals) ?? NOT_PRINTED,
    numerator: found.value,
    denominator: found.records,
  };
}

function shareOf(measure: RatioMeasure | QuotientMeasure, raw: RawValues): Evaluated {
  const numerator = compute(find(measure.numerator), raw).value;
  const denominator = compute(find(measure.denominator), raw).value;
  if (denominator === null || denominator === 0) {
    const base = find(measure.denominator).title;
    return refused(
      `没有基数（${base.zh}），不印数。`,
      `The base is missing (${base.en.toLowerCase()}); nothing is printed.`,
    );
  }
  if (numerator === null) {
    const part = find(measure.numerator).title;
    return refused(`没有“${part.zh}”的记录，不印数。`, `There are no records of "${part.en}"; nothing is printed.`);
  }
  const ratio = measure.kind === 'ratio';
  const printed = ratio
    ? formatPercent(numerator, denominator, measure.decimals)
    : formatQuotient(numerator, denominator, measure.decimals);
  return {
    value: ((ratio ? 100 : 1) * numerator) / denominator,
    printed: printed ?? NOT_PRINTED,
    numerator,
    denominator,
  };
}

function pointsOf(measure: PointsMeasure, raw: RawValues): Evaluated {
  const of = find(measure.of);
  const past = of.previous === undefined ? undefined : find(of.previous);
  if (past === undefined) throw new Error(`${measure.of} has no past term to change from`);
  const present = compute(of, raw);
  const before = compute(past, raw);
  const change = changeOf(of, present, before, measure.decimals);
  if (change !== null) return change;
  return before.value === null
    ? refused('没有上届的基数，不印数。', 'The base of the past term is missing; nothing is printed.')
    : (present.refusal && refused(present.refusal.zh, present.refusal.en)) ||
        refused('没有本届的数，不印数。', 'The figure of the present term is missing; nothing is printed.');
}

/** Decimals of a change that is shown beside its figure: those of the measure of change where there is one. */
function changeDecimals(measure: Measure): number {
  const declared = MEASURES.find((other) => other.kind === 'points' && other.of === measure.id);
  if (declared?.kind === 'points') return declared.decimals;
  return 'decimals' in measure ? measure.decimals : 0;
}

/** The change between terms with its sign, exact on whole numbers until it is printed. */
function changeOf(
  of: Measure,
  present: Evaluated,
  past: Evaluated,
  decimals: number,
): { value: number; printed: string } | null {
  if (present.value === null || past.value === null) return null;
  const [n, m] = [BigInt(present.numerator ?? present.value), BigInt(present.denominator ?? 1)];
  const [pastN, pastM] = [BigInt(past.numerator ?? past.value), BigInt(past.denominator ?? 1)];
  const difference = n * pastM - pastN * m;
  const scale = of.kind === 'ratio' ? 100n : 1n;
  const printed = formatQuotient(difference * scale, m * pastM, decimals) ?? NOT_PRINTED;
  const rises = !printed.startsWith('-') && Number(printed) !== 0;
  return { value: present.value - past.value, printed: rises ? `+${printed}` : printed };
}
