import { toChineseNumeral } from '@huanjie/chinese';

/** 1 to 99 as they are written, so that reading one is a look-up. */
const WRITTEN: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => index + 1).flatMap((value) => [
    [String(value), value],
    [toChineseNumeral(value), value],
  ]),
);

/** A small whole number in digits or in Chinese numerals; null where it is none. */
export function smallNumber(written: string): number | null {
  if (written === '两') return 2;
  return WRITTEN.get(written) ?? WRITTEN.get(written.replace(/^0/, '')) ?? null;
}

/** 1 to 99 in Chinese numerals. */
export const inChinese = (value: number): string => toChineseNumeral(value);
