import { weekday } from '@huanjie/chinese';
import { dayInWords, dayWithoutYear } from '../../app/dates.ts';
import type { Language } from '../../app/messages.ts';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** The day of the week: 周五, Fri. */
export const weekdayWord = (day: string, language: Language): string => WEEKDAYS[language][weekday(day) - 1] ?? '';

/** A day with its day of the week: 2026年11月20日 周五, Fri 20 Nov 2026. */
export function dayAndWeekday(day: string, language: Language): string {
  const word = weekdayWord(day, language);
  return language === 'zh' ? `${dayInWords(day, language)} ${word}` : `${word} ${dayInWords(day, language)}`;
}

/** The same without the year, for narrow places. */
export function shortDay(day: string, language: Language): string {
  const word = weekdayWord(day, language);
  return language === 'zh' ? `${dayWithoutYear(day, language)} ${word}` : `${word} ${dayWithoutYear(day, language)}`;
}

/** A month of a chart: 2026年11月 where a year begins or the chart does, else 11月. */
export function monthInWords(month: string, language: Language, withYear: boolean): string {
  const day = `${month}-01`;
  if (language === 'zh')
    return withYear ? `${month.slice(0, 4)}年${Number(month.slice(5))}月` : `${Number(month.slice(5))}月`;
  const word = dayWithoutYear(day, 'en').slice(2);
  return withYear ? `${word} ${month.slice(0, 4)}` : word;
}
