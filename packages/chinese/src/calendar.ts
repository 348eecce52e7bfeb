/** A calendar day as `YYYY-MM-DD`, without a time zone. */
export type IsoDay = string;

/** A calendar day in its parts; month and day count from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether the Gregorian year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** Whether the parts name a day that exists. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Writes the parts as `YYYY-MM-DD`. */
export function isoDay(year: number, month: number, day: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Reads `YYYY-MM-DD` strictly; null for anything else, also for a day that does not exist. */
export function readIsoDay(text: string): DayParts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return isCalendarDay(year, month, day) ? { year, month, day } : null;
}

/** Reads `YYYY-MM-DD` where it is already known to be one; throws `RangeError` otherwise. */
export function requireIsoDay(text: string): DayParts {
  const parts = readIsoDay(text);
  if (parts === null) throw new RangeError(`Not a calendar day: ${text}`);
  return parts;
}

const DAYS_TO_1970 = 719_468;

/** Number of days from 1970-01-01 (negative before it). Counts whole 400-year eras that begin on 1 March. */
export function dayNumber(parts: DayParts): number {
  const year = parts.month <= 2 ? parts.year - 1 : parts.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((parts.month + 9) % 12) + 2) / 5) + parts.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - DAYS_TO_1970;
}

/** The day with this number, the inverse of {@link dayNumber}. */
export function dayFromNumber(number: number): DayParts {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The day `count` days after `day` (before it when negative). Throws `RangeError` when `day` is not a day. */
export function addDays(day: IsoDay, count: number): IsoDay {
  const parts = dayFromNumber(dayNumber(requireIsoDay(day)) + count);
  return isoDay(parts.year, parts.month, parts.day);
}

/** Days from `from` to `to`; 0 for the same day, negative when `to` is earlier. Throws `RangeError` on non-days. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(requireIsoDay(to)) - dayNumber(requireIsoDay(from));
}
