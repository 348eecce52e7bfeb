import type { Source } from '../reading/source.ts';
import { findingAt, places, type WordingFinding } from './finding.ts';
import { smallNumber } from './numerals.ts';

const CHECK = 'damage';
const NUMERAL = '\\d{1,6}|[一二三四五六七八九十]{1,3}';
const MONTH_DAY = new RegExp(
  `(?<![\\d.〇零一二三四五六七八九十第个])(?:(\\d{4})年)?(${NUMERAL})月(?:(${NUMERAL})[日号])?`,
  'gu',
);
const UNTIL = /(?<![\d.])\d{1,2}月\d{1,2}日?[-—~至到]{1,2}(\d{2,6})日/gu;
const NUMERIC = /(?<![\d.-])(?:19|20)\d{2}[-/](\d{1,2})[-/](\d{1,2})(?![\d/-])/g;
const CLOCK = /(上午|下午|早上|晚上|凌晨|中午|时间[为是:]?)\s{0,2}(\d{1,2})[:时点](\d{2})?/gu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates and times that no calendar or clock has: 13月, 2月30日, 6月2023日, 下午25:10. */
export function impossibleDates(source: Source): WordingFinding[] {
  const findings: WordingFinding[] = [];
  for (const found of places(source.folded, MONTH_DAY, findings)) {
    const month = numberOf(found[2]);
    const day = found[3] === undefined ? null : numberOf(found[3]);
    const year = found[1] === undefined ? null : Number(found[1]);
    if (!possible(year, month, day)) findings.push(impossible(source, found.index, found[0], '日期', 'date'));
  }
  for (const found of places(source.folded, UNTIL, findings))
    if (Number(found[1]) > 31) findings.push(impossible(source, found.index, found[0], '日期', 'date'));
  for (const found of places(source.folded, NUMERIC, findings))
    if (Number(found[1]) > 12 || Number(found[2]) > 31 || Number(found[1]) === 0)
      findings.push(impossible(source, found.index, found[0], '日期', 'date'));
  for (const found of places(source.folded, CLOCK, findings))
    if (Number(found[2]) > 24 || Number(found[3] ?? 0) > 59)
      findings.push(impossible(source, found.index, found[0], '时间', 'time'));
  return findings;
}

function numberOf(written: string | undefined): number {
  const word = written ?? '';
  return /^\d/.test(word) ? Number(word) : (smallNumber(word) ?? 1);
}

function possible(year: number | null, month: number, day: number | null): boolean {
  if (month < 1 || month > 12) return false;
  if (day === null) return true;
  if (day < 1 || day > (DAYS[month - 1] ?? 0)) return false;
  return !(month === 2 && day === 29 && year !== null && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0)));
}

function impossible(source: Source, at: number, words: string, zh: string, en: string): WordingFinding {
  return findingAt(source, at, at + words.length, {
    check: CHECK,
    severity: 'error',
    zh: `没有“${words}”这样的${zh}。`,
    en: `There is no such ${en} as “${words}”.`,
    mend: [`查对后改正${zh}。`, `Look the ${en} up and correct it.`],
    printed: words,
  });
}

/** 发〔2021 3号: the bracket around the year of a document number is not closed, or closed by one of another kind. */
const YEAR_BRACKET = /([〔[【])(\d{4}|\d{2}[xX×*]{2})(.)/gu;
/** (202223)1号: a year of too many digits in the number of a document. */
const LONG_YEAR = /[([〔【](?:19|20)\d{3,6}[)\]〕】]\s{0,2}(?:第\s{0,2})?\d{1,4}\s{0,2}号/gu;
const CLOSING: Readonly<Record<string, string>> = { '〔': '〕', '[': ']', '【': '】' };

export function brokenBrackets(source: Source): WordingFinding[] {
  const findings: WordingFinding[] = [];
  for (const found of places(source.folded, YEAR_BRACKET, findings)) {
    const [open = '', year = '', next = ''] = found.slice(1);
    if (next === CLOSING[open] || !/[\d\s〕\])】}第号]/u.test(next)) continue;
    const wrongKind = /[〕\])】}]/.test(next);
    const right = `${open}${year}${CLOSING[open]}${wrongKind ? '' : next}`;
    findings.push(
      findingAt(source, found.index, found.index + found[0].length, {
        check: CHECK,
        severity: 'warning',
        zh: wrongKind ? `“${found[0]}”前后括号不是一对。` : `“${found[0]}”年份后面的括号没有收口。`,
        en: wrongKind
          ? `The brackets of “${found[0]}” are no pair.`
          : `The bracket around the year is not closed in “${found[0]}”.`,
        mend: [
          `改为“${right}”，文号年份用六角括号〔〕。`,
          `Change it to “${right}”; the year of a document number stands in 〔〕.`,
        ],
        printed: found[0],
        computed: right,
      }),
    );
  }
  for (const found of places(source.folded, LONG_YEAR, findings))
    findings.push(impossible(source, found.index, found[0], '文号', 'document number'));
  return findings;
}
