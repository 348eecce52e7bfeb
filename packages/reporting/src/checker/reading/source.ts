import { foldWidth } from '@huanjie/chinese';
import type { Span } from '../model.ts';

/** A line of the text. */
export interface Line extends Span {
  readonly index: number;
  /** Which of several reports in one file the line belongs to. */
  readonly part: number;
  /** 0 for text, 1 for 一、, 2 for （一）, 3 for 1. — a heading only when it is short and ends without a stop. */
  readonly level: 0 | 1 | 2 | 3;
}

/** A piece of a line that ends in a full stop, a question mark or an exclamation mark. */
export interface Sentence extends Span {
  readonly index: number;
  readonly line: number;
  readonly part: number;
}

/** The text as the checks read it. `folded` has the same offsets, with full-width signs as ASCII. */
export interface Source {
  readonly text: string;
  readonly folded: string;
  readonly lines: readonly Line[];
  readonly sentences: readonly Sentence[];
}

const HEADINGS: readonly RegExp[] = [
  /^\s*(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}[、,.])\s*\S/,
  /^\s*\([一二三四五六七八九十]{1,3}\)\s*[、,.]?\s*\S/,
  /^\s*(?:\d{1,2}[、.]|\(\d{1,2}\))\s*\S/,
];
const LONGEST_HEADING = 40;

/** Nobody writes longer sentences; a text without stops is cut, so that no check looks at all of it at once. */
const LONGEST_SENTENCE = 1500;

/** Where a collection of several reports in one file begins the next: a bare number, 篇二, 范文三, 总结4. */
const NEXT_PART =
  /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[【[(]?(?:第[一二三四五六七八九十\d]{1,2}篇|篇[一二三四五六七八九十\d]{1,2}|范文[一二三四五六七八九十\d]{1,2})[】\]):,、.]?.{0,40}|.{2,30}(?:总结|报告|汇报)(?:范文)?\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十])[)）]?)\s*$/;

/** Cuts a text into lines, parts and sentences. Linear in its length. */
export function readSource(text: string): Source {
  const folded = joinWrapped(foldWidth(text));
  const lines = readLines(folded);
  return { text, folded, lines, sentences: lines.flatMap((line) => sentencesOf(folded, line)).map(numbered) };
}

/**
 * A line that was wrapped in the middle of a sentence goes on in the next one: its break reads as a blank. Wrapped lines
 * are long and end in no stop; what follows begins neither a heading, a list nor an indented paragraph.
 */
function joinWrapped(folded: string): string {
  return folded.replace(
    /(?<=[^\n]{24}[^\n。;:!?\s])\r?\n(?=[^\s\n一二三四五六七八九十(\d①-⑳第])|(?<=[占达为有]|[占达为]有)\r?\n(?=\d)/g,
    (breaks) => ' '.repeat(breaks.length),
  );
}

const numbered = <T extends { readonly index: number }>(item: T, index: number): T => ({ ...item, index });

function readLines(folded: string): Line[] {
  const lines: Line[] = [];
  let part = 0;
  let hasText = false;
  for (let start = 0; start <= folded.length; ) {
    const found = folded.indexOf('\n', start);
    const stop = found < 0 ? folded.length : found;
    const end = folded[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    const words = end - start > 200 ? folded.slice(start, start + 200) : folded.slice(start, end);
    if (end - start <= 60 && NEXT_PART.test(words)) {
      if (hasText) part += 1;
      hasText = false;
    } else if (words.trim().length > 30) hasText = true;
    if (words.trim() !== '') lines.push({ start, end, index: lines.length, part, level: levelOf(words, end - start) });
    start = stop + 1;
  }
  return lines;
}

function levelOf(words: string, length: number): Line['level'] {
  if (length > LONGEST_HEADING || /[。;!?,:]\s*$/.test(words)) return 0;
  return (HEADINGS.findIndex((pattern) => pattern.test(words)) + 1) as Line['level'];
}

/** A stop inside a damaged number (90。5%) ends no sentence, nor does a point inside a number or a clock time. */
function endsSentence(folded: string, at: number): boolean {
  const mark = folded[at];
  if (mark === '!' || mark === '?') return true;
  if (mark === '。') return !(isDigit(folded[at - 1]) && /^。{1,2}\d{0,2}[%‰]/.test(folded.slice(at, at + 6)));
  return mark === '.' && isHan(folded[at - 1]) && !isDigit(folded[at + 1]);
}

function sentencesOf(folded: string, line: Line): Sentence[] {
  const sentences: Sentence[] = [];
  let start = line.start;
  for (let at = line.start; at < line.end; at += 1) {
    const tooLong = at - start >= LONGEST_SENTENCE && /[,;]/.test(folded.charAt(at));
    if (!tooLong && !endsSentence(folded, at) && at - start < 2 * LONGEST_SENTENCE) continue;
    if (folded.slice(start, at).trim() !== '')
      sentences.push({ start, end: at + 1, index: 0, line: line.index, part: line.part });
    start = at + 1;
  }
  if (folded.slice(start, line.end).trim() !== '')
    sentences.push({ start, end: line.end, index: 0, line: line.index, part: line.part });
  return sentences;
}

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

export const isHan = (character: string | undefined): boolean =>
  character !== undefined && character >= '\u3400' && character <= '\u9fff';
