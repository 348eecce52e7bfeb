import type { Language } from './messages.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A calendar day as people write it: 2018年4月20日, 20 Apr 2018. */
export function dayInWords(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'zh') return `${year}年${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** A day without its year: 4月20日, 20 Apr. */
export function dayWithoutYear(day: string, language: Language): string {
  const [, month = '', date = ''] = day.split('-');
  return language === 'zh'
    ? `${Number(month)}月${Number(date)}日`
    : `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}`;
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as the clock in Shanghai shows it, `YYYY-MM-DD HH:mm`. */
export function instantInShanghai(instant: string): string {
  const read = new Date(instant);
  return Number.isNaN(read.getTime()) ? instant : SHANGHAI.format(read);
}

/** Today in Shanghai, `YYYY-MM-DD`. */
export function todayInShanghai(now: Date): string {
  return SHANGHAI.format(now).slice(0, 10);
}

const GROUPED = new Intl.NumberFormat('en-US');

/** A whole number with its thousands apart: 247,049. */
export const grouped = (value: number): string => GROUPED.format(value);

/** Days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
