import { dayNumber, type IsoDay, requireIsoDay } from './calendar.ts';
import { ARRANGED_YEARS } from './restDays.data.ts';

const days = (year: number, list: string): string[] =>
  list === '' ? [] : list.split(' ').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`);

const OFF: ReadonlySet<IsoDay> = new Set(ARRANGED_YEARS.flatMap(([year, off]) => days(year, off)));
const WORKED: ReadonlySet<IsoDay> = new Set(ARRANGED_YEARS.flatMap(([year, , worked]) => days(year, worked)));

/** The last year whose public holidays are known; those of the next are announced late in each year. */
export const REST_DAYS_KNOWN_TO: number = Math.max(...ARRANGED_YEARS.map(([year]) => year));

/** Day of the week, 1 for Monday to 7 for Sunday. Throws `RangeError` on non-days. */
export function weekday(day: IsoDay): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(requireIsoDay(day)) + 3) % 7) + 7) % 7) + 1;
}

/**
 * Whether a day is a statutory day off (法定休假日): a public holiday, a day moved to it, or a Saturday or Sunday that
 * is not worked instead. Of years not arranged so far only Saturdays and Sundays are known. Throws `RangeError` on
 * non-days.
 */
export function isRestDay(day: IsoDay): boolean {
  if (OFF.has(day)) return true;
  return weekday(day) > 5 && !WORKED.has(day);
}
