import { dayFromNumber, dayNumber, type IsoDay, isCalendarDay, isoDay, requireIsoDay } from './calendar.ts';
import { parseChineseNumeral } from './numerals.ts';
import { foldWidth } from './width.ts';

/** Serial numbers of spreadsheets count from here; day 60 is a 29 February 1900 that never was. */
const SERIAL_EPOCH = dayNumber({ year: 1899, month: 12, day: 30 });
const FICTIONAL_LEAP_DAY = 60;
const LAST_SERIAL = 2_958_465;

const CHINESE_DAY = /^([^年]{2,5})年([^年月]{1,3})月([^年月日号]{1,3})[日号]?$/;
const SEPARATED_DAY = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})[.]?$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const CLOCK_TIME = /[ T]+\d{1,2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/;

/**
 * Reads a date as offices write it: 2021-3-22, 2021.3.22, 2021/03/22, 20210322, 2021年3月22日, full-width digits,
 * 二〇二一年三月二十二日, each also with a time of day behind it; a number is a spreadsheet serial (1900 system) or
 * a compact date. Returns null when no day is certain: two-digit years, day before month, a month without a day.
 */
export function parseDate(value: string | number): IsoDay | null {
  if (typeof value === 'number') return parseNumber(value);
  const text = foldWidth(value).trim().replace(CLOCK_TIME, '');
  const plain = text
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[。·]/g, '.')
    .replace(/\s+/g, '');
  const compact = COMPACT_DAY.exec(plain);
  if (compact !== null) return dayOrNull(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const separated = SEPARATED_DAY.exec(plain);
  if (separated !== null) return dayOrNull(Number(separated[1]), Number(separated[3]), Number(separated[4]));
  const chinese = CHINESE_DAY.exec(plain);
  if (chinese === null) return null;
  return dayOrNull(readPart(chinese[1]), readPart(chinese[2]), readPart(chinese[3]));
}

function readPart(text: string | undefined): number {
  return parseChineseNumeral((text ?? '').replace(/[oO]/g, '〇')) ?? 0;
}

function dayOrNull(year: number, month: number, day: number): IsoDay | null {
  return year >= 1000 && year <= 9999 && isCalendarDay(year, month, day) ? isoDay(year, month, day) : null;
}

function parseNumber(value: number): IsoDay | null {
  const serial = Math.floor(value);
  if (!(serial >= 1)) return null;
  if (serial > LAST_SERIAL) return serial === value ? parseDate(String(value)) : null;
  if (serial === FICTIONAL_LEAP_DAY) return null;
  const parts = dayFromNumber(SERIAL_EPOCH + serial + (serial < FICTIONAL_LEAP_DAY ? 1 : 0));
  return isoDay(parts.year, parts.month, parts.day);
}

/** Writes a day for Chinese documents without leading zeros: 2021年3月22日. Throws `RangeError` on non-days. */
export function formatDateZh(day: IsoDay): string {
  const parts = requireIsoDay(day);
  return `${parts.year}年${parts.month}月${parts.day}日`;
}

/** The calendar day of an instant in Asia/Shanghai, which has had no summer time since 1991. */
export const dayInShanghai = (at: Date): IsoDay =>
  new Date(at.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
