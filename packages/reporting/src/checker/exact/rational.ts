/** An exact fraction; the denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };

/** A fraction in lowest terms. Throws `RangeError` for a denominator of 0. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('A fraction over 0');
  const divisor = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) || 1n;
  const sign = bottom < 0n ? -1n : 1n;
  return { n: (sign * top) / divisor, d: (sign * bottom) / divisor };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Reads plain decimal digits such as `87.32`. */
export function decimal(digits: string): Rational {
  const [whole = '0', fraction = ''] = digits.split('.');
  return rational(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** Throws `RangeError` when `b` is 0. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const total = (values: readonly Rational[]): Rational => values.reduce(add, ZERO);

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;
export const isWhole = (a: Rational): boolean => a.d === 1n;

/** For display and for sizes that need not be exact. */
export const toNumber = (a: Rational): number => Number(a.n) / Number(a.d);

/** Rounded half up to a number of decimals, trailing zeros kept: what a clerk would print. */
export function toFixed(a: Rational, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const negative = a.n < 0n;
  const size = negative ? -a.n : a.n;
  const scaled = (2n * size * scale + a.d) / (2n * a.d);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const sign = negative && scaled !== 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** As short as exact allows: whole numbers plain, others with at most two decimals. */
export const toText = (a: Rational): string => (isWhole(a) ? a.n.toString() : toFixed(a, 2));
