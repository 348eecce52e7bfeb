import { formatDateZh, parseDate } from '@huanjie/chinese';
import type { Bilingual } from '@huanjie/rules';

/** A day as somebody typed it: read, missing, or no day, with what is wrong. */
export type TypedDay =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable'; readonly says: Bilingual };

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

const unusable = (zh: string, en: string): TypedDay => ({ kind: 'unusable', says: { zh, en } });

/** Reads a day as offices write it (2026-11-20, 2026.11.20, 20261120, 2026年11月20日) and names the fault of one that is none. */
export function readTypedDay(typed: string | undefined): TypedDay {
  const text = (typed ?? '').trim();
  if (text === '') return { kind: 'none' };
  const day = parseDate(text);
  if (day !== null) return withinReach(day);
  return nameFault(text);
}

function withinReach(day: string): TypedDay {
  const year = Number(day.slice(0, 4));
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return { kind: 'day', day };
  return unusable(
    `${formatDateZh(day)}不在${FIRST_YEAR}年至${LAST_YEAR}年之间，请核对年份。`,
    `${day} lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}. Check the year.`,
  );
}

/** A year, a month and a day that can be told apart but do not exist; anything else is not readable. */
function nameFault(text: string): TypedDay {
  const parts = /^(\d{4})\D{0,2}?(\d{2}|(?<=\D)\d{1,2})\D?(\d{1,2})\D?$/.exec(text.replace(/\s/g, ''));
  if (parts === null) {
    return unusable(
      `“${text}”读不出日期，请写成 2026-11-20 或者 2026年11月20日。`,
      `"${text}" cannot be read as a day. Write it as 2026-11-20.`,
    );
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12) {
    return unusable(`没有${month}月，请核对月份。`, `There is no month ${month}. Check the month.`);
  }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return unusable(
    `${year}年${month}月只有${last}天，没有${month}月${day}日。`,
    `${year}-${String(month).padStart(2, '0')} has ${last} days; there is no day ${day}.`,
  );
}
