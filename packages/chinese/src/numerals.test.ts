import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth, parseChineseNumeral, parseOrdinal, toChineseNumeral, toOrdinal } from './index.ts';

describe('Chinese numerals', () => {
  it.each([
    [0, '零'],
    [10, '十'],
    [15, '十五'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1547, '一千五百四十七'],
    [2005, '二千零五'],
    [10_010, '一万零一十'],
    [100_000, '十万'],
    [120_000, '十二万'],
    [247_049, '二十四万七千零四十九'],
    [100_000_001, '一亿零一'],
    [100_010_000, '一亿零一万'],
    [1_020_304_050, '十亿二千零三十万四千零五十'],
  ])('writes %i as %s and reads it back', (value, text) => {
    expect(toChineseNumeral(value)).toBe(text);
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it('reads what it writes, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(parseChineseNumeral(toChineseNumeral(value))).toBe(value);
      }),
    );
  });

  it('reads digit by digit, colloquial two and formal capitals', () => {
    expect(parseChineseNumeral('二〇二一')).toBe(2021);
    expect(parseChineseNumeral('两百')).toBe(200);
    expect(parseChineseNumeral('壹仟伍佰肆拾柒')).toBe(1547);
    expect(parseChineseNumeral('一百十五')).toBe(115);
    expect(parseChineseNumeral('４５')).toBe(45);
  });

  it.each(['', '百', '一百五', '十百', '一二十', '一千五', '零百', '一百零', '甲', '一万万', '三个', '一百零零五'])(
    'refuses %j',
    (text) => {
      expect(parseChineseNumeral(text)).toBeNull();
    },
  );

  it('refuses to write what has no numeral', () => {
    expect(() => toChineseNumeral(-1)).toThrow(RangeError);
    expect(() => toChineseNumeral(1.5)).toThrow(RangeError);
    expect(() => toOrdinal(0)).toThrow(RangeError);
  });

  it('writes and reads ordinals', () => {
    expect(toOrdinal(14, '届')).toBe('第十四届');
    expect(parseOrdinal('第十四届')).toBe(14);
    expect(parseOrdinal('第14届村民委员会')).toBe(14);
    expect(parseOrdinal('第三次')).toBe(3);
    expect(parseOrdinal('十四届')).toBeNull();
  });
});

describe('foldWidth', () => {
  it('folds full-width signs and leaves Chinese alone', () => {
    expect(foldWidth('２０２１（Ａ）　张三。')).toBe('2021(A) 张三。');
    expect(foldWidth('张三')).toBe('张三');
  });
});
