import { parseChineseNumeral } from '@huanjie/chinese';
import { decimal, type Rational, rational, times } from '../exact/rational.ts';
import type { Amount, Qualifier } from './amount.ts';
import { notAQuantity } from './notQuantities.ts';
import { CN, matchAt, mayBegin } from './numerals.ts';
import { afterQualifier, qualifierOf } from './qualifiers.ts';
import { isDigit } from './source.ts';
import { shareInWords } from './spelledShares.ts';
import { type UnitWord, unitAt } from './units.ts';

/** A number of the text before anyone asks what it counts. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  /** Behind the digits, before the unit. */
  readonly numberEnd: number;
  readonly amount: Amount;
  readonly unit: UnitWord | null;
  /** Written with Chinese numerals. */
  readonly spelled: boolean;
  /** Digits that a copy has damaged: 90。5%, 28。。%, 81.%. */
  readonly damage: 'point' | 'lost' | null;
  /** The first number of 5至8人; the second follows it. */
  readonly rangeLow: boolean;
}

const ARABIC =
  /\d{1,3}(?: \d{3})+(?![\d ])(?=[\u4e00-\u9fff])|\d{1,20}(?:,\d{3}){1,6}(?![\d,])(?:\.\d{1,20})?|\d{1,20}(?:\.\d{1,20})?/y;

const SPELLED = new RegExp(`[${CN}]{1,24}`, 'y');

const DAMAGED_POINT = /(\d{1,3})。{1,2}(\d{1,2})%/y;

const LOST_DIGITS = /(\d{1,3})(?:。{1,2}|\.{1,2})%{1,2}/y;

const MULTIPLIER: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** All numbers of a stretch of the folded text that count something, in order. */
export function readNumbers(folded: string, start: number, end: number): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (let at = start; at < end; ) {
    const code = folded.charCodeAt(at);
    if (!mayBegin(code)) {
      at += 1;
      continue;
    }
    const found = tokenAt(folded, at, end);
    if (found === null) at += runLength(folded, at);
    else {
      if (found.token !== null) tokens.push(found.token);
      at = Math.max(found.end, at + 1);
    }
  }
  return withRanges(folded, tokens);
}

/** The digits or numerals at a place that turned out to be no number. */
function runLength(folded: string, at: number): number {
  let end = at + 1;
  if (isDigit(folded[at])) while (isDigit(folded[end])) end += 1;
  return end - at;
}

export interface Found {
  readonly token: NumberToken | null;
  readonly end: number;
}

function tokenAt(folded: string, at: number, end: number): Found | null {
  const other = notAQuantity(folded, at, end);
  if (other !== null) return { token: null, end: other };
  return damagedAt(folded, at) ?? shareInWords(folded, at) ?? arabicAt(folded, at) ?? spelledAt(folded, at);
}

function damagedAt(folded: string, at: number): Found | null {
  if (!isDigit(folded[at])) return null;
  const point = matchAt(DAMAGED_POINT, folded, at);
  const found = point ?? matchAt(LOST_DIGITS, folded, at);
  if (found === null) return null;
  const end = at + found[0].length;
  const digits = point === null ? String(found[1]) : `${point[1]}.${point[2]}`;
  const token: NumberToken = {
    start: at,
    end,
    numberEnd: end - 1,
    amount: amountOf(decimal(digits), decimalsOf(digits), true, 'exact'),
    unit: { kind: 'percent', word: '%', length: 1, noun: '' },
    spelled: false,
    damage: point === null ? 'lost' : 'point',
    rangeLow: false,
  };
  return { token, end };
}

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

function amountOf(value: Rational, decimals: number, rounded: boolean, qualifier: Qualifier): Amount {
  return { value, decimals, step: rounded ? rational(1, 10n ** BigInt(decimals)) : null, qualifier };
}

function arabicAt(folded: string, at: number): Found | null {
  const found = matchAt(ARABIC, folded, at);
  if (found === null) return null;
  // Letters glued to digits are a code, not a count.
  if (/[A-Za-z_]/.test(folded[at - 1] ?? '')) return null;
  const digits = found[0].replaceAll(/[, ]/g, '');
  if (digits.length > 18) return { token: null, end: at + digits.length };
  const read = quantity(folded, at, found[0].length, decimal(digits), decimalsOf(digits), false);
  // Without a unit a year is a year (2020换届), and a number alone on its line is a page or a chapter.
  const bare = read.token?.unit === null && read.token.amount.step === null;
  if (bare && (/^(?:19|20)\d\d$/.test(digits) || isAlone(folded, at, read.end))) return { token: null, end: read.end };
  return read;
}

function isAlone(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 20), start);
  return /(?:^|[\n\r])\s*$/.test(before) && /^\s*(?:[\n\r]|$)/.test(folded.slice(end, end + 20));
}

/** Idioms and names that begin with a numeral and count nothing. */
const IDIOM =
  /^(?:一(?:肩挑|把手|票否决|线|致|定|些|直|般|律|心|体|起|样|方面|同|次性|系列|旦|切|边|带|味|度|贯|番|时|并|向|面|人一票|事一议|村一|居一|乡一|镇一|对一|岗双责|盘棋|张网|股绳|站式|月份|号文)|两(?:委|推一选|会|学一做|个维护|个确立|手抓|新|代表一委员|级|不)|三(?:会一课|农|严三实|务|资|支一扶|公|个代表|重一大|下乡|级联动|到场|同时)|四(?:议两公开|个意识|个自信|套班子|大家|大班子|风|有|不)|五(?:一劳动|级书记|保|险)|六(?:稳|保)|七一|八一|九届|十(?:分|九大|八大|七大|六大|二大|佳|全|大精神|几)|百(?:姓|花|余|年|强)|千(?:方百计|家万户|言万语|军万马|万)|万(?:众|无一失|元户|家)|一二|四大)/;

function spelledAt(folded: string, at: number): Found | null {
  if (!isHanNumeral(folded, at)) return null;
  const found = matchAt(SPELLED, folded, at);
  if (found === null) return null;
  if (IDIOM.test(folded.slice(at, at + 6)) || saysNothing(found[0], folded, at))
    return { token: null, end: at + found[0].length };
  const value = parseChineseNumeral(found[0]);
  if (value === null) return { token: null, end: at + found[0].length };
  const read = quantity(folded, at, found[0].length, rational(value), 0, true);
  // A numeral in words counts only with a unit behind it: 三个, 五名, 八项.
  return read.token?.unit == null ? { token: null, end: at + found[0].length } : read;
}

/** 一次, 一份, 新一届 and the like are words, not counts; 一名 and 一人 count. */
const saysNothing = (numeral: string, folded: string, at: number): boolean =>
  numeral === '一' && !/[名人位户票]/.test(folded.charAt(at + 1));

const isHanNumeral = (folded: string, at: number): boolean => CN.includes(folded.charAt(at));

function quantity(
  folded: string,
  at: number,
  length: number,
  face: Rational,
  decimals: number,
  spelled: boolean,
): Found {
  let end = at + length;
  let value = face;
  let power = 0;
  let mark: string | null = null;
  for (let step = 0; step < 2; step += 1) {
    const more = /^(?:余|多|来|几)(?=[百千万亿]|\S)/.exec(folded.slice(end, end + 2));
    if (more !== null && (step > 0 || !/^多(?:数|次|种|方|年)/.test(folded.slice(end, end + 2)))) {
      mark = '多';
      end += 1;
    }
    const zeros = spelled ? undefined : MULTIPLIER[folded.charAt(end)];
    if (zeros === undefined) break;
    power += zeros;
    value = times(value, rational(10n ** BigInt(zeros)));
    end += 1;
  }
  const numberEnd = end;
  const unit = unitAt(folded, end);
  end += unit?.length ?? 0;
  const tail = afterQualifier(folded, end);
  const rounded =
    decimals > 0 || power > 0 || unit?.kind === 'percent' || unit?.kind === 'permille' || unit?.kind === 'point';
  const qualifier = mark !== null ? 'moreThan' : qualifierOf(folded, at, tail.mark);
  const step = rational(10n ** BigInt(power), 10n ** BigInt(decimals));
  const token: NumberToken = {
    start: at,
    end,
    numberEnd,
    amount: { value, decimals, step: rounded ? step : null, qualifier },
    unit,
    spelled,
    damage: null,
    rangeLow: false,
  };
  return { token, end };
}

/** Joins the two ends of a range: the first takes the unit of the second. */
function withRanges(folded: string, tokens: readonly NumberToken[]): NumberToken[] {
  return tokens.map((token, index) => {
    const next = tokens[index + 1];
    const last = tokens[index - 1];
    const opens =
      next !== undefined &&
      next.start - token.end <= 3 &&
      isRangeGap(folded, token.end, next.start) &&
      (token.unit === null || token.unit.kind === next.unit?.kind);
    if (opens && next.unit !== null)
      return {
        ...token,
        unit: token.unit ?? { ...next.unit, length: 0 },
        rangeLow: true,
        amount: { ...token.amount, qualifier: 'low' },
      };
    const closes =
      last !== undefined &&
      last.end < token.start &&
      isRangeGap(folded, last.end, token.start) &&
      token.unit !== null &&
      (last.unit === null || last.unit.kind === token.unit.kind);
    return closes ? { ...token, amount: { ...token.amount, qualifier: 'high' } } : token;
  });
}

const isRangeGap = (folded: string, from: number, to: number): boolean =>
  to - from <= 3 && /^\s*(?:-|—|–|~|至|到){1,2}\s*$/.test(folded.slice(from, to));
