import type { Span } from '../model.ts';
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
    return first === undefined ? [] : [remark(source, pair, first, places.slice(1))];
  });
}

function lonely({ folded }: Source, { open, close, nests }: Pair): Span[] {
  const places: Span[] = [];
  const opened: number[] = [];
  const signs = new RegExp(`[${open}${close}]`, 'g');
  for (const { index, 0: sign } of folded.matchAll(signs)) {
    if (sign === close) {
      if (opened.pop() === undefined && !endsEnumerator(folded, index, close))
        places.push({ start: index, end: index + 1 });
      continue;
    }
    const last = opened.at(-1);
    if (last !== undefined && !nests) {
      // A quotation over several paragraphs opens each of them anew.
      if (!startsLine(folded, index)) places.push({ start: last, end: last + 1 });
      opened.pop();
    }
    opened.push(index);
  }
  return [...places, ...opened.map((start) => ({ start, end: start + 1 }))].sort((a, b) => a.start - b.start);
}

/** 1) and 一) number a point and open nothing; an apostrophe closes nothing. */
function endsEnumerator(folded: string, at: number, close: string): boolean {
  if (close === '’') return /[A-Za-z]/.test(folded.charAt(at - 1));
  return (
    close === ')' &&
    /(?:^|[\s。;:,])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/.test(folded.slice(Math.max(0, at - 4), at))
  );
}

const startsLine = (folded: string, at: number): boolean =>
  /(?:^|\n)\s{0,4}$/.test(folded.slice(Math.max(0, at - 5), at));

function remark(source: Source, pair: Pair, { start, end }: Span, related: readonly Span[]): WordingFinding {
  const sign = source.text.charAt(start);
  const closes = source.folded.charAt(start) === pair.close;
  const more = related.length === 0 ? '' : `,另有${related.length}处`;
  const moreEn = related.length === 0 ? '' : ` (and ${related.length} more)`;
  return findingAt(source, start, end, {
    check: 'brackets',
    severity: 'warning',
    zh: closes ? `${pair.zh}“${sign}”前面没有与它成对的一半${more}。` : `${pair.zh}“${sign}”没有收口${more}。`,
    en: closes
      ? `The ${pair.en} “${sign}” closes nothing${moreEn}.`
      : `The ${pair.en} “${sign}” is not closed${moreEn}.`,
    mend: ['补上缺的一半,或删去多的一半。', 'Put in the missing half or delete the one too many.'],
    related,
  });
}
