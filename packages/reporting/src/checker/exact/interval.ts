import { add, compare, type Rational, rational, subtract } from './rational.ts';

/** All values from `low` to `high`, both included. A bound of null is open. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

export const point = (value: Rational): Interval => ({ low: value, high: value });

/** True when the two have a value in common. */
export function meets(a: Interval, b: Interval): boolean {
  const below = a.high !== null && b.low !== null && compare(a.high, b.low) < 0;
  const above = a.low !== null && b.high !== null && compare(a.low, b.high) > 0;
  return !below && !above;
}

/** True when everything in `a` lies below everything in `b`. */
export const isBelow = (a: Interval, b: Interval): boolean =>
  a.high !== null && b.low !== null && compare(a.high, b.low) < 0;

/** Sums of a value of each. */
export function addIntervals(parts: readonly Interval[]): Interval {
  return parts.reduce<Interval>(
    (sum, part) => ({
      low: sum.low === null || part.low === null ? null : add(sum.low, part.low),
      high: sum.high === null || part.high === null ? null : add(sum.high, part.high),
    }),
    point(rational(0)),
  );
}

/** Differences of a value of `a` and a value of `b`. */
export const subtractIntervals = (a: Interval, b: Interval): Interval => ({
  low: a.low === null || b.high === null ? null : subtract(a.low, b.high),
  high: a.high === null || b.low === null ? null : subtract(a.high, b.low),
});

/** The true values that print as `printed` when rounded at a step, half up; the upper end counts as inside, since readers round 0.5 either way. */
export const roundedFrom = (printed: Rational, step: Rational): Interval => {
  const half = rational(step.n, step.d * 2n);
  return { low: subtract(printed, half), high: add(printed, half) };
};

/** The true values that print as `printed` when everything behind the step is cut off. */
export const cutFrom = (printed: Rational, step: Rational): Interval => ({ low: printed, high: add(printed, step) });
