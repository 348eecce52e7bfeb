import { cutFrom, type Interval, point, roundedFrom } from '../exact/interval.ts';
import { add, compare, type Rational, rational, subtract, times } from '../exact/rational.ts';
import type { CheckedFigure } from '../model.ts';

export type Qualifier = CheckedFigure['qualifier'];

/** A printed number: its face value, the step of its last printed digit, and how firmly it is said. */
export interface Amount {
  readonly value: Rational;
  /** 1/10 for 87.9, 1000 for 1.2万; null where the number is exact as printed: a plain whole count. */
  readonly step: Rational | null;
  /** Decimals printed, to print a recomputed value alike. */
  readonly decimals: number;
  readonly qualifier: Qualifier;
}

/** The true values that the print allows when it was rounded, with 余, 近, 以上 and the like taken at their word. */
export function rangeOf(amount: Amount): Interval {
  const { value, step, qualifier } = amount;
  const rounded = step === null ? point(value) : roundedFrom(value, step);
  const place = roundPlace(value, step);
  switch (qualifier) {
    case 'exact':
      return rounded;
    case 'about':
      return { low: subtract(value, place), high: add(value, place) };
    case 'moreThan':
      return { low: value, high: add(value, place) };
    case 'lessThan':
      return { low: subtract(value, place), high: value };
    case 'atLeast':
    case 'low':
      return { low: value, high: null };
    case 'atMost':
    case 'high':
      return { low: null, high: value };
  }
}

/** As `rangeOf` for a print that was cut off; null where cutting off changes nothing. */
export function cutRangeOf({ value, step, qualifier }: Amount): Interval | null {
  return step === null || qualifier !== 'exact' ? null : cutFrom(value, step);
}

/** The value of one unit in the last place that is not 0: 100 for 3500, since 3500多 stays below 3600. */
function roundPlace(value: Rational, step: Rational | null): Rational {
  if (step !== null && value.d !== 1n) return times(step, rational(10));
  let place = 1n;
  for (let rest = value.n; rest !== 0n && rest % 10n === 0n; rest /= 10n) place *= 10n;
  const whole = rational(place);
  return step !== null && compare(step, whole) > 0 ? step : whole;
}
