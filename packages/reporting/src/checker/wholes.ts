import type { Draft } from './draft.ts';
import { addIntervals, type Interval } from './exact/interval.ts';
import { add, type Rational, rational } from './exact/rational.ts';
import { numberText } from './finding.ts';
import { rangeOf } from './reading/amount.ts';
import { type Figure, isTotal } from './reading/figures.ts';
import { isAttribute } from './reading/tags.ts';
import { likeTopics, type Topic } from './reading/topics.ts';
import { likeNouns } from './reading/units.ts';

/** Something that parts are parts of: a printed total, or the sum of a list of posts that has no printed total. */
export interface Whole {
  readonly figures: readonly Figure[];
  readonly value: Interval;
  /** As a formula prints it: `116`, `434+58+1055`. */
  readonly text: string;
  readonly topic: Topic;
  readonly at: number;
}

export function wholesOf(folded: string, figures: readonly Figure[]): Whole[] {
  const singles = figures.filter(isTotal).map<Whole>((figure) => ({
    figures: [figure],
    value: rangeOf(figure.amount),
    text: numberText(figure),
    topic: figure.topic,
    at: figure.start,
  }));
  return [...singles, ...postSums(folded, figures)].sort((a, b) => a.at - b.at);
}

/** 主任434名…副主任58名,委员1055名 have a whole though none is printed. */
function postSums(folded: string, figures: readonly Figure[]): Whole[] {
  const sums: Whole[] = [];
  let run: Figure[] = [];
  const close = () => {
    const [first] = run;
    const last = run.at(-1);
    if (first !== undefined && last !== undefined && run.length > 1)
      sums.push(sumOf(run, run[0]?.tags.candidate ? 'candidate' : 'committee', last.end));
    run = [];
  };
  for (const figure of figures) {
    if (figure.role !== 'count' || figure.kind !== 'person') continue;
    const isPost = isTotal(figure) && !figure.past && figure.tags.post !== undefined;
    const last = run.at(-1);
    const joins =
      isPost &&
      (last === undefined || !/其中/.test(folded.slice(last.end, figure.start))) &&
      run.every((other) => other.tags.post !== figure.tags.post && other.tags.candidate === figure.tags.candidate);
    if (!joins) close();
    if (isPost) run.push(figure);
  }
  close();
  return sums;
}

/** Several figures taken together. */
export function sumOf(figures: readonly Figure[], topic: Topic, at: number): Whole {
  return {
    figures,
    value: addIntervals(figures.map(({ amount }) => rangeOf(amount))),
    text: figures.map(numberText).join('+'),
    topic,
    at,
  };
}

/** The sum of face values. */
export const faceSum = (figures: readonly Figure[]): Rational =>
  figures.reduce((sum, { amount }) => add(sum, amount.value), rational(0));

/** True when the two count like things, so that they may be added or set over one another. */
export function likeKinds(a: Figure, b: Figure): boolean {
  if (a.kind === b.kind) return a.kind !== 'unit' || likeNouns(a.noun, b.noun);
  const loose = (one: Figure, other: Figure) =>
    one.kind === 'piece' && !one.token.spelled && (other.kind === 'unit' || other.kind === 'person');
  return loose(a, b) || loose(b, a);
}

/** Where a whole stands as seen from a figure: 0 same sentence, 1 same line, 2 before, 3 behind. */
export type Distance = 0 | 1 | 2 | 3;

export interface NearWhole {
  readonly whole: Whole;
  readonly distance: Distance;
}

/** Lines and wholes looked through: a section of a report, not a book. */
const LOOK_BACK = { lines: 40, wholes: 80 };

const LOOK_AHEAD = { lines: 6, wholes: 20 };

/**
 * Wholes that a figure may be a part of, nearest first: before it in its sentence and line, in lines before, behind it.
 * With `ofUnits` only organisations count: who is chair and secretary at once is one a village.
 */
export function wholesNear(draft: Draft, figure: Figure, ofUnits = false): NearWhole[] {
  const { line, part, start } = figure.sentence;
  const found: NearWhole[] = [];
  const take = (whole: Whole, distance: Distance) => {
    const [first] = whole.figures;
    if (first === undefined || first.index === figure.index || first.past !== figure.past) return;
    if (ofUnits ? first.kind === 'unit' : likeKinds(first, figure)) found.push({ whole, distance });
  };
  const place = firstAt(draft.wholes, figure.start);
  for (const whole of draft.wholes.slice(Math.max(0, place - LOOK_BACK.wholes), place).reverse()) {
    const own = whole.figures[0]?.sentence;
    if (own === undefined || own.part !== part || line - own.line > LOOK_BACK.lines) break;
    take(whole, whole.at >= start ? 0 : own.line === line ? 1 : 2);
  }
  for (const whole of draft.wholes.slice(place, place + LOOK_AHEAD.wholes)) {
    const own = whole.figures[0]?.sentence;
    if (own === undefined || own.part !== part || own.line - line > LOOK_AHEAD.lines) break;
    take(whole, 3);
  }
  return found;
}

/** Position of the first whole at or behind an offset. */
function firstAt(wholes: readonly Whole[], offset: number): number {
  let [low, high] = [0, wholes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((wholes[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when the text says that a total is one: 共选出380名, 选举产生…, or a sum of posts. */
export const isDeclared = ({ figures }: Whole): boolean =>
  figures.length > 1 || /共|总|合计|累计|产生|选出|选举|当选|现有|配备/.test(figures[0]?.before ?? '');

/**
 * Sums of totals that follow one another before a figure: 常委25名,副县长8名,院长、检察长各1名。其中妇女7名 speaks of all of
 * them. 各1名 counts as often as posts are named.
 */
export function runningSums(
  draft: Draft,
  figure: Figure,
  except: { has(index: number): boolean } = new Set(),
): Interval[] {
  const { index, line } = figure.sentence;
  const before = [...(draft.bySentence[index - 1] ?? []), ...(draft.bySentence[index] ?? [])].filter(
    (other) =>
      other.index < figure.index &&
      other.sentence.line === line &&
      other.role === 'count' &&
      !except.has(other.index) &&
      likeKinds(other, figure) &&
      !isAttribute(other.tags),
  );
  const values = before.slice(-8).map((other) => {
    const range = rangeOf(other.amount);
    const posts = other.each ? BigInt(other.before.split('、').length) : 1n;
    const scaled = (value: Rational | null) => (value === null ? null : rational(value.n * posts, value.d));
    return { low: scaled(range.low), high: scaled(range.high) };
  });
  const sums: Interval[] = [];
  for (let from = 0; from < values.length - 1; from += 1) sums.push(addIntervals(values.slice(from)));
  return sums;
}

/** A declared total, or the first number of people in its sentence: 有支部委员27人; 村委会主任9人,其中…. */
export function leads(draft: Draft, whole: Whole): boolean {
  const [first] = whole.figures;
  if (first === undefined) return false;
  if (isDeclared(whole)) return true;
  return (
    (draft.bySentence[first.sentence.index] ?? []).find(({ kind, role }) => kind === first.kind && role === 'count') ===
    first
  );
}

/** The whole stands at most two lines before the count, with no other total of people between. */
export function isNext(draft: Draft, whole: Whole, count: Figure): boolean {
  const [first] = whole.figures;
  if (first === undefined || count.sentence.line - first.sentence.line > 2) return false;
  const between = draft.figures.slice(first.index + whole.figures.length, count.index);
  return between.every(
    (figure) =>
      !isTotal(figure) || figure.kind !== 'person' || isAttribute(figure.tags) || figure.tags.post !== undefined,
  );
}

/** Of several wholes those that a topic may mean; all of them where the topic is not known. */
export const ofTopic = (wholes: readonly NearWhole[], topic: Topic): NearWhole[] =>
  topic === '' ? [...wholes] : wholes.filter(({ whole }) => likeTopics(topic, whole.topic));
