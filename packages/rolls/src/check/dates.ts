import { foldWidth, parseDate } from '@huanjie/chinese';
import { CELL_NUMBER } from '../table.ts';
import type { CellCheck, PersonOfRow } from './cells.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The check of a date that must be whole. */
export function dateCheck(code: 'BIRTH_DATE_FORM' | 'DATE_FORM'): CellCheck {
  return (text, mark, note) => {
    const day = wholeDay(text);
    if (day !== null) return day;
    const serial = (mark & 7) === CELL_NUMBER && text.length === 5 ? parseDate(Number(text)) : null;
    if (serial !== null) {
      note(
        code,
        `是日期的内部序号（可能是 ${serial}），请把单元格设为日期格式`,
        `the internal number of a date (perhaps ${serial}); format the cell as a date`,
      );
    } else {
      note(code, '不是完整的日期，请写成 2026-11-20 的样子', 'no complete date; write it like 2026-11-20');
    }
    return null;
  };
}

/**
 * The check of a birth date beside an ID number. What the cell leaves open (two digits of a year, no day, a serial
 * number) is taken from the number where both agree, and said; where they cannot agree it is an error.
 */
export function birthDateCheck(person: PersonOfRow, isRoll: boolean): CellCheck {
  const strict = dateCheck('BIRTH_DATE_FORM');
  return (text, mark, note) => {
    const day = wholeDay(text);
    if (day !== null) return day;
    if (!isRoll) return strict(text, mark, note);
    const loose = wholeDay(separated(text));
    if (loose !== null) return loose;
    const readings = readingsOf(text);
    if (person.birthDate === '') {
      if (readings.days.length + readings.months.length === 0) return strict(text, mark, note);
      note(
        'BIRTH_DATE_UNSURE',
        '只能读出大概的日期，又没有有效的身份证号可对照，请写成 1985-03-02 的样子',
        'only an approximate date, and no valid ID number to compare it with; write it like 1985-03-02',
        'question',
      );
      return null;
    }
    if (readings.days.includes(person.birthDate)) {
      const isSerial = /^\d{5}$/.test(text);
      note(
        isSerial ? 'BIRTH_DATE_READ' : 'BIRTH_DATE_UNSURE',
        `写法可有几种理解，与身份证号一致的是 ${person.birthDate}，已按此读取，请核对`,
        `it can be read in several ways; ${person.birthDate} agrees with the ID number and was taken; compare it`,
        isSerial ? 'warning' : 'question',
      );
      return person.birthDate;
    }
    if (readings.months.some((month) => person.birthDate.startsWith(month))) {
      note(
        'BIRTH_DATE_READ',
        `只有年月或年份，日期取自身份证号：${person.birthDate}`,
        `only a month or a year; the day was taken from the ID number: ${person.birthDate}`,
        'warning',
      );
      return person.birthDate;
    }
    return strict(text, mark, note);
  };
}

function wholeDay(text: string): string | null {
  return isPlainDay(text) ? validDay(text) : parseDate(text);
}

/** The date with any of the separators that people mix made a hyphen, and a time behind it dropped. */
function separated(text: string): string {
  return foldWidth(text)
    .trim()
    .replace(/[ T]+\d{1,2}:\d{2}.*$/, '')
    .replace(/(?:生|出生|号|日)$/, '')
    .replace(/[年月/.\\、,，。_—–\s-]+/g, '-')
    .replace(/-$/, '');
}

/** Days that a shortened date may mean, and years or months that it names. */
function readingsOf(text: string): { readonly days: readonly string[]; readonly months: readonly string[] } {
  const plain = separated(text);
  const days: string[] = [];
  const months: string[] = [];
  const add = (year: number | string, month: number | string, day: number | string) => {
    const read = parseDate(`${year}-${month}-${day}`);
    if (read !== null) days.push(read);
  };
  if (/^\d{5}$/.test(plain)) days.push(parseDate(Number(plain)) ?? '');
  const short = /^(\d{1,2})-(\d{1,2})-(\d{1,2})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (short) {
    const [, a = '', b = '', c = ''] = short;
    for (const century of ['19', '20']) {
      add(century + a.padStart(2, '0'), b, c);
      add(century + c.padStart(2, '0'), a, b);
      add(century + c.padStart(2, '0'), b, a);
    }
  }
  const dayFirst = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(plain);
  if (dayFirst) {
    add(dayFirst[3] ?? '', dayFirst[1] ?? '', dayFirst[2] ?? '');
    add(dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '');
  }
  const named = /^(\d{1,2})-([a-z]{3})[a-z]*-(\d{2}|\d{4})$/i.exec(plain) ?? null;
  const month = named ? MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1 : 0;
  if (named && month > 0) {
    const year = named[3] ?? '';
    for (const century of year.length === 2 ? ['19', '20'] : ['']) add(century + year, month, named[1] ?? '');
  }
  const monthOnly = /^(\d{4})-?(\d{1,2})$/.exec(plain);
  if (monthOnly) {
    months.push(`${monthOnly[1]}-${(monthOnly[2] ?? '').padStart(2, '0')}-`);
    // A number 1985.10 is kept as 1985.1.
    if (monthOnly[2] === '1' && /[.．]/.test(text)) months.push(`${monthOnly[1]}-10-`);
  }
  const shortMonth = /^(\d{2})-(\d{1,2})$/.exec(plain);
  if (shortMonth)
    for (const century of ['19', '20'])
      months.push(`${century}${shortMonth[1]}-${(shortMonth[2] ?? '').padStart(2, '0')}-`);
  if (/^(?:19|20)\d{2}$/.test(plain)) months.push(`${plain}-`);
  return { days, months };
}

/** True for `dddd-dd-dd`, the form that nearly every date of a large file has. */
function isPlainDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at !== 4 && at !== 7 && (code < 48 || code > 57)) return false;
  }
  return true;
}

function validDay(text: string): string | null {
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const month = pairAt(text, 5);
  const day = pairAt(text, 8);
  if (year < 1000 || month < 1 || month > 12 || day < 1) return null;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 ? (isLeap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= last ? text : null;
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
