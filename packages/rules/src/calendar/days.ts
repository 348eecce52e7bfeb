/**
 * Arithmetic on calendar days written `YYYY-MM-DD`, on integers alone: neither a clock nor a time zone can move a
 * deadline. Days are numbered from 1970-01-01.
 */

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_OF_ERA = 146_097;
const DAYS_TO_1970 = 719_468;
/** Calendars outside these years are taken for slips of the pen. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function readParts(text: string): Parts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return day >= 1 && day <= monthLength(year, month) ? { year, month, day } : null;
}

/** Whether the text is a day that a calendar can be made for: it exists and lies in 1900 to 2999. */
export const isElectionDay = (text: unknown): text is string => typeof text === 'string' && readParts(text) !== null;

function requireParts(text: string): Parts {
  const parts = readParts(text);
  if (parts === null) throw new RangeError(`Not a calendar day: ${text}`);
  return parts;
}

/** Number of the day; years are counted from 1 March, so that a leap day ends its year. */
export function numberOfDay(text: string): number {
  const { year, month, day } = requireParts(text);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_OF_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

const two = (value: number): string => `${value < 10 ? '0' : ''}${value}`;
const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** The day with this number, the inverse of {@link numberOfDay}. */
export function dayOfNumber(number: number): string {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_OF_ERA);
  const dayOfEra = shifted - era * DAYS_OF_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (DAYS_OF_ERA - 1));
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return write(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  );
}

/** The day so many days later, earlier when negative. */
export const shiftDay = (day: string, count: number): string => dayOfNumber(numberOfDay(day) + count);

/** Days from one day to another; negative when the second is the earlier. */
export const daysFromTo = (from: string, to: string): number => numberOfDay(to) - numberOfDay(from);

/** The same day so many months later; where the month has no such day, its last (as the civil law ends periods of months). */
export function shiftMonths(day: string, count: number): string {
  const { year, month, day: dayOfMonth } = requireParts(day);
  const months = year * 12 + month - 1 + count;
  const [y, m] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return write(y, m, Math.min(dayOfMonth, monthLength(y, m)));
}

/** Writes a day as Chinese offices do: 2026年3月8日. */
export function sayDayZh(day: string): string {
  const { year, month, day: dayOfMonth } = requireParts(day);
  return `${year}年${month}月${dayOfMonth}日`;
}
