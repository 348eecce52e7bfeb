import { describe, expect, it } from 'vitest';
import { amountOf, needsUnit, shownValue, unitOfRecords } from './printedFigure.ts';

describe('shownValue', () => {
  it('sets the thousands of whole numbers apart and leaves the rest as printed', () => {
    expect(shownValue({ value: 247049, printed: '247049' })).toBe('247,049');
    expect(shownValue({ value: 87.966, printed: '88.0%' })).toBe('88.0%');
    expect(shownValue({ value: null, printed: '—' })).toBe('—');
  });
});

describe('amountOf', () => {
  it('leaves the sign to the arrow', () => {
    expect(amountOf({ value: -1055, printed: '-1055' })).toBe('1,055');
    expect(amountOf({ value: 1.28, printed: '+1.3' })).toBe('1.3');
  });
});

describe('needsUnit', () => {
  it('says no when the number carries its unit', () => {
    expect(needsUnit('88.0%', '%')).toBe(false);
    expect(needsUnit('175', '人')).toBe(true);
    expect(needsUnit('175', '')).toBe(false);
  });
});

describe('unitOfRecords', () => {
  it('reads the unit out of the address', () => {
    const unit = 'adf4a648-1b0a-4f7b-afef-03908f07af36';
    expect(unitOfRecords(`/rounds/x/figures/y/records?unitId=${unit}`)).toBe(unit);
    expect(unitOfRecords('/rounds/x/figures/y/records')).toBeUndefined();
  });
});
