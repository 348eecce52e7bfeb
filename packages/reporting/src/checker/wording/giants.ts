import type { Span } from '../model.ts';
import type { Source } from '../reading/source.ts';
import { findingAt, grouped, located, MOST_OF_A_CHECK, type WordingFinding } from './finding.ts';

const CHECK = 'damage';

/** A count of persons, units or ballots as it stands. */
interface Count extends Span {
  readonly digits: string;
  readonly classifier: string;
  readonly sentence: number;
  /** The share behind it: 151人,占13.2%. */
  readonly share: number | null;
}

const COUNT = /(?<![\d.\-/—A-Za-z])(\d{1,20})(?:人|名|户|个|票|位|张)(?!岁|月)/gu;
const SHARE =
  /^(?:左右)?[,;]?\s{0,2}(?:约|仅)?占(?:有|比|总数的|[\u3400-\u9fff]{0,8}?的)?\s{0,2}(\d{1,3})(?:[.。](\d{1,2}))?%/u;
const YEAR = /20[0-2]\d/;
/** More persons than any county, city or most provinces have. */
const MOST_DIGITS = 8;

/** Counts far too large, as a date pasted into the digits makes them: 19720231人. */
export function giantCounts(source: Source): WordingFinding[] {
  const counts = readCounts(source);
  const largest = new Map<string, number>();
  for (const { digits, classifier } of counts)
    if (!suspect(digits)) largest.set(classifier, Math.max(largest.get(classifier) ?? 0, Number(digits)));
  const findings: WordingFinding[] = [];
  const reported = new Set<Count>();
  // Several giants without a year in them are the scale of a province, not damage.
  const large = counts.filter(({ digits }) => suspect(digits) && pastedYear(digits) === null).length > 1;
  for (const count of counts) {
    if (findings.length >= MOST_OF_A_CHECK) break;
    if (!suspect(count.digits) || (large && count.digits.length < 10)) continue;
    const others = largest.get(count.classifier) ?? 0;
    if (others > 0 && Number(count.digits) < others * (pastedYear(count.digits) === null ? 1000 : 8)) continue;
    if (count.digits.length < MOST_DIGITS && others === 0) continue;
    reported.add(count);
    findings.push(giant(source, count, others));
  }
  return [...findings, ...againstShares(source, counts, reported)];
}

/** 7 digits with a year among them, 8 digits or more in any case. */
const suspect = (digits: string): boolean =>
  digits.length >= MOST_DIGITS || (digits.length === MOST_DIGITS - 1 && pastedYear(digits) !== null);

function readCounts(source: Source): Count[] {
  const { folded, sentences } = source;
  const counts: Count[] = [];
  let sentence = 0;
  for (const found of folded.matchAll(COUNT)) {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= found.index) sentence += 1;
    const end = found.index + found[0].length;
    const share = SHARE.exec(folded.slice(end, end + 24));
    counts.push({
      start: found.index,
      end,
      digits: String(found[1]),
      classifier: classOf(found[0].slice(-1)),
      sentence,
      share: share === null ? null : Number(`${share[1]}.${share[2] ?? 0}`),
    });
  }
  return counts;
}

const classOf = (classifier: string): string => (classifier === '名' || classifier === '位' ? '人' : classifier);

/** The year pasted into digits; null where they hold none or are one. */
function pastedYear(digits: string): string | null {
  return digits.length > 4 ? (YEAR.exec(digits)?.[0] ?? null) : null;
}

function giant(source: Source, count: Count, others: number): WordingFinding {
  const year = pastedYear(count.digits);
  const compared = others > 0 ? `本文其他同类数字最大为${others}` : '没有一个县、市有这么多';
  const comparedEn = others > 0 ? `the largest other count of the kind is ${others}` : 'no county or city has as many';
  return findingAt(source, count.start, count.end, {
    check: CHECK,
    severity: count.digits.length >= MOST_DIGITS && year !== null ? 'error' : 'warning',
    zh: `“${source.text.slice(count.start, count.end)}”大得不可能(${compared})${year === null ? '' : `,数字中间疑似混入年份${year}`}。`,
    en: `“${source.text.slice(count.start, count.end)}” is impossibly large (${comparedEn})${year === null ? '' : `; the year ${year} seems to be pasted into its digits`}.`,
    mend: ['查对原始数据后改正。', 'Look the figure up and correct it.'],
    printed: count.digits,
  });
}

/** Parts of one whole, told with their shares: a part whose share implies a wholly different whole is damaged. */
function againstShares(source: Source, counts: readonly Count[], reported: ReadonlySet<Count>): WordingFinding[] {
  const findings: WordingFinding[] = [];
  const shared = counts.filter((count) => count.share !== null && count.share > 0 && !reported.has(count));
  for (const siblings of grouped(shared, (count) => String(count.sentence)).values()) {
    if (siblings.length < 3) continue;
    const wholes = siblings.map(impliedWhole).sort((a, b) => a - b);
    const middle = wholes[Math.floor(wholes.length / 2)] ?? 0;
    for (const count of siblings) {
      const year = pastedYear(count.digits);
      if (year === null || impliedWhole(count) < middle * 10) continue;
      const expected = Math.round((middle * (count.share ?? 0)) / 100);
      findings.push(
        findingAt(source, count.start, count.end, {
          check: CHECK,
          severity: 'warning',
          zh: `“${source.text.slice(count.start, count.end)}”与所占比例${count.share}%对不上，数字中间疑似混入年份${year}，按比例约为${expected}。`,
          en: `“${source.text.slice(count.start, count.end)}” does not go with its share of ${count.share}%; the year ${year} seems to be pasted into it, and the share points to about ${expected}.`,
          mend: ['查对原始数据后改正。', 'Look the figure up and correct it.'],
          printed: count.digits,
          computed: String(expected),
          formula: `${Math.round(middle)}×${count.share}%≈${expected}`,
        }),
      );
    }
  }
  return findings;
}

const impliedWhole = (count: Count): number => (Number(count.digits) * 100) / (count.share ?? 1);

/** 36人岁: the classifier of another number got between a number and its own unit. */
export function glued(source: Source): WordingFinding[] {
  return located(source.folded, /(?<!\d)(\d{1,3})(?:人|名|个|户)岁/gu, (found) =>
    findingAt(source, found.index, found.index + found[0].length, {
      check: CHECK,
      severity: 'warning',
      zh: `“${found[0]}”多了一个字，应为“${found[1]}岁”。`,
      en: `“${found[0]}” has a character too many; it should read “${found[1]}岁”.`,
      mend: [`改为“${found[1]}岁”。`, `Change it to “${found[1]}岁”.`],
      printed: found[0],
      computed: `${found[1]}岁`,
      replacement: `${found[1]}岁`,
    }),
  );
}
