/** A whole number; a `number` must be a safe integer. */
export type Whole = number | bigint;

/**
 * The share of `n` in `m` in per cent, rounded half up exactly on integers: `formatPercent(62, 71, 2)` → 87.32%.
 * For display only: never compare a rounded percentage with a threshold. Null when `m` is 0: there is no base.
 * Negative shares (a fall) round away from zero. Throws `RangeError` on fractions or a negative base.
 */
export function formatPercent(n: Whole, m: Whole, decimals = 2): string | null {
  const quotient = formatQuotient(toBigInt(n) * 100n, m, decimals);
  return quotient === null ? null : `${quotient}%`;
}

/** `n / m` with a fixed number of decimals, rounded half up exactly; null when `m` is 0. */
export function formatQuotient(n: Whole, m: Whole, decimals = 2): string | null {
  const base = toBigInt(m);
  if (base < 0n) throw new RangeError(`Negative base ${m}`);
  if (base === 0n) return null;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) throw new RangeError(`Bad decimals ${decimals}`);
  const numerator = toBigInt(n);
  const size = numerator < 0n ? -numerator : numerator;
  const scaled = (2n * size * 10n ** BigInt(decimals) + base) / (2n * base);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = numerator < 0n && scaled !== 0n ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** The share as it stands beside a percentage: `111/116`; null when `m` is 0. */
export function formatRatio(n: Whole, m: Whole): string | null {
  const base = toBigInt(m);
  if (base < 0n) throw new RangeError(`Negative base ${m}`);
  return base === 0n ? null : `${toBigInt(n)}/${base}`;
}

function toBigInt(value: Whole): bigint {
  if (typeof value === 'bigint') return value;
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`);
  return BigInt(value);
}
