import { parseChineseNumeral } from '@huanjie/chinese';
import { decimal, type Rational, rational } from '../exact/rational.ts';
import type { Amount } from './amount.ts';
import type { Found, NumberToken } from './numbers.ts';
import { CN, matchAt } from './numerals.ts';
import { afterQualifier, qualifierOf } from './qualifiers.ts';

const PERCENT_SPELLED = new RegExp(`百分之(百|[${CN}]+(?:点[${CN}]+)?)`, 'y');

const FRACTION = new RegExp(`([${CN}]{1,4})分之([${CN}]{1,4})`, 'y');

const TENTHS = /([一二两三四五六七八九]|\d)成(?:([一二三四五六七八九])|半)?(?=多|以上|左右|的|[,。、;)]|以下|$)/y;

export function shareInWords(folded: string, at: number): Found | null {
  const percent = matchAt(PERCENT_SPELLED, folded, at);
  if (percent !== null) {
    const value = percent[1] === '百' ? rational(100) : spelledDecimal(String(percent[1]));
    return value === null ? null : worded(folded, at, percent[0].length, value, 0);
  }
  const tenths = matchAt(TENTHS, folded, at);
  if (tenths !== null) {
    const tens = parseChineseNumeral(String(tenths[1])) ?? 0;
    const ones = tenths[2] === undefined ? (tenths[0].includes('半') ? 5 : 0) : (parseChineseNumeral(tenths[2]) ?? 0);
    return worded(folded, at, tenths[0].length, rational(tens * 10 + ones), tenths[0].length > 2 ? 0 : -1);
  }
  const fraction = matchAt(FRACTION, folded, at);
  if (fraction === null) return null;
  const [bottom, top] = [parseChineseNumeral(String(fraction[1])), parseChineseNumeral(String(fraction[2]))];
  if (bottom === null || top === null || bottom < 2) return null;
  // A fraction in words is seldom meant to the digit: it is read and shown, not recomputed.
  return worded(folded, at, fraction[0].length, rational(top * 100, bottom), -1);
}

/** A share in words; `decimals` -1 says that it stands for tens. */
function worded(folded: string, at: number, length: number, value: Rational, decimals: number): Found {
  const tail = afterQualifier(folded, at + length);
  const qualifier = decimals < 0 ? 'about' : qualifierOf(folded, at, tail.mark);
  const amount: Amount = { value, decimals: Math.max(0, decimals), step: rational(decimals < 0 ? 10 : 1), qualifier };
  const token: NumberToken = {
    start: at,
    end: at + length,
    numberEnd: at + length,
    amount,
    unit: { kind: 'percent', word: '', length: 0, noun: '' },
    spelled: true,
    damage: null,
    rangeLow: false,
  };
  return { token, end: at + length };
}

function spelledDecimal(words: string): Rational | null {
  const [whole = '', fraction] = words.split('点');
  const value = parseChineseNumeral(whole);
  if (value === null) return null;
  if (fraction === undefined) return rational(value);
  const digits = Array.from(fraction, (character) => parseChineseNumeral(character));
  if (digits.some((digit) => digit === null || digit > 9)) return null;
  return decimal(`${value}.${digits.join('')}`);
}
