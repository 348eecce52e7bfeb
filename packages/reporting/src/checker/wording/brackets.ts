import type { Source } from '../reading/source.ts';
import { findingAt, type WordingFinding } from './finding.ts';

/** A kind of paired sign. `nests`: a second may open before the first is closed. */
interface Pair {
  readonly open: string;
  readonly close: string;
  readonly zh: string;
  readonly en: string;
  readonly nests: boolean;
}

const PAIRS: readonly Pair[] = [
  { open: '“', close: '”', zh: '引号', en: 'quotation mark', nests: false },
  { open: '‘', close: '’', zh: '单引号', en: 'single quotation mark', nests: false },
  { open: '「', close: '」', zh: '引号', en: 'quotation mark', nests: true },
  { open: '(', close: ')', zh: '括号', en: 'bracket', nests: true },
  { open: '《', close: '》', zh: '书名号', en: 'title mark', nests: true },
  { open: '【', close: '】', zh: '方头括号', en: 'bracket', nests: true },
  { open: '〔', close: '〕', zh: '六角括号', en: 'bracket', nests: true },
];

/** Quotation marks and brackets that are not closed, or close nothing: one finding of each kind for a report. */
export function unbalanced(source: Source): WordingFinding[] {
  return PAIRS.flatMap((pair) => {
    const places = lonely(source, pair);
    const first = places[0];
    return first === undefined ? [] : [remark(source, pair, first, places)];
  });
}

/** Other shapes of the double quotation mark, which copies mix with the right one: “两委〞, “两委". */
const LOOSE = /[〝〞"]/;

/** Offsets of the signs without a partner, in order. A loose sign that opens stands as its complement. */
function lonely({ folded }: Source, { open, close, nests }: Pair): number[] {
  const places: number[] = [];
  const opened: number[] = [];
  const signs = new RegExp(`[${open}${close}${open === '“' ? '〝〞"' : ''}]`, 'g');
  for (const { index, 0: sign } of folded.matchAll(signs)) {
    const loose = LOOSE.test(sign);
    if (sign === close || (loose && opened.length > 0)) {
      if (opened.pop() === undefined && !endsEnumerator(folded, index, close)) places.push(index);
      continue;
    }
    const last = opened.at(-1);
    if (last !== undefined && !nests) {
      // A quotation over several paragraphs opens each of them anew.
      if (last >= 0 && !startsLine(folded, index)) places.push(last);
      opened.pop();
    }
    opened.push(loose ? ~index : index);
  }
  for (const at of opened) if (at >= 0) places.push(at);
  return places.sort((a, b) => a - b);
}

/** 1) and 一) number a point and open nothing; behind a Latin letter stands an apostrophe or a broken reading. */
function endsEnumerator(folded: string, at: number, close: string): boolean {
  if (/[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/iu.test(folded.charAt(at - 1))) return true;
  return (
    close === ')' &&
    /(?:^|[\s。;:,])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/.test(folded.slice(Math.max(0, at - 4), at))
  );
}

const startsLine = (folded: string, at: number): boolean =>
  /(?:^|\n)\s{0,4}$/.test(folded.slice(Math.max(0, at - 5), at));

function remark(source: Source, pair: Pair, first: number, all: readonly number[]): WordingFinding {
  const sign = source.text.charAt(first);
  const closes = source.folded.charAt(first) === pair.close;
  const more = all.length === 1 ? '' : `,另有${all.length - 1}处`;
  const moreEn = all.length === 1 ? '' : ` (and ${all.length - 1} more)`;
  return findingAt(source, first, first + 1, {
    check: 'brackets',
    severity: 'warning',
    zh: closes ? `${pair.zh}“${sign}”前面没有与它成对的一半${more}。` : `${pair.zh}“${sign}”没有收口${more}。`,
    en: closes
      ? `The ${pair.en} “${sign}” closes nothing${moreEn}.`
      : `The ${pair.en} “${sign}” is not closed${moreEn}.`,
    mend: ['补上缺的一半，或删去多的一半。', 'Put in the missing half or delete the one too many.'],
    related: all.slice(1, 41).map((start) => ({ start, end: start + 1 })),
  });
}
