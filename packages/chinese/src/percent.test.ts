import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPercent, formatQuotient, formatRatio } from './index.ts';

describe('formatPercent', () => {
  it.each([
    [62, 71, 2, '87.32%'],
    [48, 116, 2, '41.38%'],
    [111, 116, 0, '96%'],
    [217_319, 247_049, 1, '88.0%'],
    [1, 8, 0, '13%'],
    [1, 200, 0, '1%'],
    [1, 201, 0, '0%'],
    [1005, 100_000, 2, '1.01%'],
    [0, 5, 2, '0.00%'],
    [5, 5, 1, '100.0%'],
    [-1, 8, 1, '-12.5%'],
    [-1, 100_000, 1, '0.0%'],
  ])('%i of %i with %i decimals is %s', (n, m, decimals, text) => {
    expect(formatPercent(n, m, decimals)).toBe(text);
  });

  it('refuses a missing base', () => {
    expect(formatPercent(3, 0)).toBeNull();
    expect(formatQuotient(3, 0)).toBeNull();
    expect(formatRatio(3, 0)).toBeNull();
  });

  it('throws on fractions and negative bases', () => {
    expect(() => formatPercent(0.5, 2)).toThrow(RangeError);
    expect(() => formatPercent(1, -2)).toThrow(RangeError);
    expect(() => formatRatio(1, -2)).toThrow(RangeError);
  });

  it('prints the nearest value, half up', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), fc.nat(4), (n, m, decimals) => {
        const printed = BigInt((formatQuotient(n, m, decimals) ?? '').replace('.', ''));
        const doubled = 2n * BigInt(n) * 10n ** BigInt(decimals) - 2n * printed * BigInt(m);
        expect(doubled >= -BigInt(m) && doubled < BigInt(m)).toBe(true);
      }),
    );
  });
});

describe('formatRatio', () => {
  it('prints both figures', () => {
    expect(formatRatio(111, 116)).toBe('111/116');
  });
});
