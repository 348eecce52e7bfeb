import type { Finding, FindingClass, Severity, Span } from '../model.ts';
import type { Source } from '../reading/source.ts';

/** A finding before the checker gives it an id. */
export type WordingFinding = Omit<Finding, 'id'>;

/** What a check has to say of a place. */
export interface Remark {
  readonly check: string;
  readonly zh: string;
  readonly en: string;
  /** What to do about it, in Chinese and in English. */
  readonly mend: readonly [zh: string, en: string];
  readonly severity: Severity;
  readonly class?: FindingClass;
  readonly printed?: string;
  readonly computed?: string;
  readonly formula?: string;
  readonly related?: readonly Span[];
  readonly replacement?: string;
}

/** Makes the finding for a place of the text. */
export function findingAt(source: Source, start: number, end: number, remark: Remark): WordingFinding {
  const { check, zh, en, severity, related = [] } = remark;
  const finding: WordingFinding = {
    start,
    end,
    check,
    class: remark.class ?? 'text',
    severity,
    quote: source.text.slice(start, end),
    zh,
    en,
    printed: remark.printed ?? null,
    computed: remark.computed ?? null,
    formula: remark.formula ?? null,
    mend: { zh: remark.mend[0], en: remark.mend[1] },
    related: related.slice(0, MOST_RELATED),
  };
  return remark.replacement === undefined ? finding : { ...finding, replacement: remark.replacement };
}

/** More places than these help nobody and make a finding heavy. */
const MOST_RELATED = 40;

/** A stretch of text for a sentence: cut in the middle where it is long, without line breaks. */
export function shown(text: string, most = 24): string {
  const plain = text
    .slice(0, 400)
    .replace(/\s{1,400}/g, ' ')
    .trim();
  if (plain.length <= most) return plain;
  const half = Math.floor((most - 1) / 2);
  return `${plain.slice(0, half)}…${plain.slice(-half)}`;
}

/** Where a pattern stands in the text. */
export function spanOf(found: RegExpExecArray | RegExpMatchArray): Span {
  const start = found.index ?? 0;
  return { start, end: start + found[0].length };
}

/** Groups things by a key, in the order of first sight. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Which of several reports in one file a place belongs to. Places must be asked for in rising order. */
export function partReader(source: Source): (at: number) => number {
  let index = 0;
  return (at) => {
    while (index + 1 < source.lines.length && (source.lines[index + 1]?.start ?? 0) <= at) index += 1;
    return source.lines[index]?.part ?? 0;
  };
}

/** Which sentence of the source a place stands in, or the one before it. Places must be asked for in rising order. */
export function sentenceReader(source: Source): (at: number) => number {
  let index = 0;
  return (at) => {
    while (index + 1 < source.sentences.length && (source.sentences[index + 1]?.start ?? 0) <= at) index += 1;
    return index;
  };
}

/** More findings of one check than this tell nobody anything new. */
export const MOST_OF_A_CHECK = 100;

/** What is made of the places of a pattern, of the first hundred at most. */
export function located<T>(text: string, pattern: RegExp, make: (found: RegExpExecArray) => T): T[] {
  const made: T[] = [];
  for (const found of text.matchAll(pattern)) {
    made.push(make(found));
    if (made.length >= MOST_OF_A_CHECK) break;
  }
  return made;
}

/** The places of a pattern, until enough findings were made of them or `most` places were seen. */
export function* places(
  text: string,
  pattern: RegExp,
  findings: readonly WordingFinding[],
  most = Number.POSITIVE_INFINITY,
): Generator<RegExpExecArray> {
  let seen = 0;
  for (const found of text.matchAll(pattern)) {
    if (findings.length >= MOST_OF_A_CHECK || seen >= most) return;
    seen += 1;
    yield found;
  }
}
