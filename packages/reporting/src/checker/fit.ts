import { type Interval, isBelow, meets } from './exact/interval.ts';
import { compare, rational } from './exact/rational.ts';
import { type Amount, cutRangeOf, rangeOf } from './reading/amount.ts';

/** `part / whole` in per cent, as an interval; null when the whole may be 0. */
export function shareOf(part: Interval, whole: Interval): Interval | null {
  if (part.low === null || part.high === null) return null;
  if (whole.low === null || whole.high === null || compare(whole.low, rational(0)) <= 0) return null;
  return {
    low: rational(part.low.n * whole.high.d * 100n, part.low.d * whole.high.n),
    high: rational(part.high.n * whole.low.d * 100n, part.high.d * whole.low.n),
  };
}

export type Fit = 'rounded' | 'cut' | 'no';

/** Whether a computed value may have been printed as an amount: by rounding, by cutting off, or not at all. */
export function fit(computed: Interval, printed: Amount): Fit {
  if (meets(computed, rangeOf(printed))) return 'rounded';
  const cut = cutRangeOf(printed);
  return cut !== null && meets(computed, cut) && !isBelow(computed, cut) ? 'cut' : 'no';
}
