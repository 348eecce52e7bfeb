import { parseChineseNumeral } from '@huanjie/chinese';

/** A small whole number in digits or in Chinese numerals; null where it is none. */
export function smallNumber(written: string): number | null {
  if (/^\d{1,3}$/.test(written)) return Number(written);
  if (!/^[一二两三四五六七八九十]{1,3}$/.test(written)) return null;
  const value = parseChineseNumeral(written);
  return value === null || value > 99 ? null : value;
}

const ORDINALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 1 to 99 in Chinese numerals. */
export function inChinese(value: number): string {
  if (value <= 10) return ORDINALS[value] ?? String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : ORDINALS[tens]}十${ones === 0 ? '' : ORDINALS[ones]}`;
}
