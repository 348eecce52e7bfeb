import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdNumber, idCheckDigit, maskIdNumber } from './index.ts';

const birthDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('checkIdNumber', () => {
  it('accepts the numbers printed in the standard', () => {
    expect(checkIdNumber('11010519491231002X')).toEqual({
      kind: 'valid',
      birthDate: '1949-12-31',
      sex: 'female',
      region: '110105',
      normalized: '11010519491231002X',
    });
    expect(checkIdNumber('440524188001010014')).toMatchObject({ kind: 'valid', birthDate: '1880-01-01', sex: 'male' });
  });

  it.each([
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    ' 110105 19491231 002X\t',
    "'11010519491231002X",
  ])('puts %j right', (text) => {
    expect(checkIdNumber(text)).toMatchObject({ kind: 'valid', normalized: '11010519491231002X' });
  });

  it.each([
    ['', 'ID_LENGTH'],
    ['1101051949123100', 'ID_LENGTH'],
    ['1101051949123100200', 'ID_LENGTH'],
    ['110105194912310', 'ID_LENGTH'],
    ['1101051949123100 2A', 'ID_CHARACTERS'],
    ['1101051949X231002X', 'ID_CHARACTERS'],
    ['无', 'ID_CHARACTERS'],
    ['110105194912310021', 'ID_CHECK_DIGIT'],
    ['110105194912310000', 'ID_CHECK_DIGIT'],
    ['110105194913310020', 'ID_BIRTH_DATE'],
    ['110105194902290020', 'ID_BIRTH_DATE'],
    ['110105000012310020', 'ID_BIRTH_DATE'],
    ['1.10105E+17', 'ID_SCIENTIFIC'],
    ['1.10105194912310e+17', 'ID_SCIENTIFIC'],
  ])('refuses %j with %s', (text, code) => {
    const result = checkIdNumber(text);
    expect(result).toMatchObject({ kind: 'invalid', code });
    if (result.kind === 'invalid') {
      expect(result.zh).toMatch(/身份证号/);
      expect(result.en).toMatch(/citizen number/);
    }
  });

  it('refuses a birth date after today when told the day', () => {
    expect(checkIdNumber('11010519491231002X', '1949-12-30')).toMatchObject({ code: 'ID_BIRTH_DATE' });
    expect(checkIdNumber('11010519491231002X', '1949-12-31').kind).toBe('valid');
  });

  it('recognises fifteen-digit numbers as old ones', () => {
    expect(checkIdNumber('110105491231002')).toEqual({
      kind: 'old',
      birthDate: '1949-12-31',
      sex: 'female',
      region: '110105',
      normalized: '110105491231002',
      upgraded: '11010519491231002X',
    });
  });

  it('finds every single mistyped digit', () => {
    const numbers = fc.tuple(fc.integer({ min: 100000, max: 999999 }), birthDay, fc.integer({ min: 0, max: 999 }));
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), ([region, day, serial], at, shift) => {
        const first17 = `${region}${day.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
        const number = first17 + idCheckDigit(first17);
        expect(checkIdNumber(number)).toMatchObject({ kind: 'valid', birthDate: day, region: String(region) });
        const wrong = (Number(number.charAt(at)) + shift) % 10;
        expect(checkIdNumber(number.slice(0, at) + wrong + number.slice(at + 1)).kind).toBe('invalid');
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['valid', 'old', 'invalid']).toContain(checkIdNumber(text).kind);
      }),
    );
  });
});

describe('maskIdNumber', () => {
  it('leaves six and four characters, and nothing of odd texts', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110105********002X');
    expect(maskIdNumber('110105491231002')).toBe('110105*****1002');
    expect(maskIdNumber('1.10105E+17')).toBe('***********');
    expect(maskIdNumber('')).toBe('');
  });
});
