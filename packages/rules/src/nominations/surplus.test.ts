import { describe, expect, it } from 'vitest';
import { requiredSurplus } from './surplus.ts';

describe('requiredSurplus', () => {
  it.each([
    [3, 4],
    [5, 6],
    [7, 9],
    [8, 10],
    [10, 12],
    [11, 14],
  ])('%i Party seats need %i candidates', (seats, candidates) => {
    expect(requiredSurplus('PB-2020', 'committee-member', seats).candidates).toBe(candidates);
    expect(requiredSurplus('PL-2020', 'delegate', seats).candidates).toBe(candidates);
  });

  it('lets a secretary stand alone and gives every village post one more', () => {
    expect(requiredSurplus('PB-2020', 'secretary', 1)).toEqual({ extra: 0, candidates: 1, rules: ['PB-023'] });
    expect(requiredSurplus('VC-2026', 'chair', 1).candidates).toBe(2);
    expect(requiredSurplus('RC-2026', 'member', 3).candidates).toBe(4);
  });

  it('lets a community vote on as many as seats where a province says so, until 2025', () => {
    const henan = { 'rc.diff.min': 0 };
    expect(requiredSurplus('RC-2018', 'member', 5, henan)).toEqual({ extra: 0, candidates: 5, rules: ['RC-142'] });
    expect(requiredSurplus('RC-2018', 'member', 5).candidates).toBe(6);
    expect(requiredSurplus('RC-2026', 'member', 5, henan).candidates).toBe(6);
    expect(requiredSurplus('VC-2018', 'member', 5, henan).candidates).toBe(6);
  });

  it('throws on no number of seats', () => {
    expect(() => requiredSurplus('PB-2020', 'delegate', 0)).toThrow(RangeError);
  });
});
