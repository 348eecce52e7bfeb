import { MEASURE_BY_ID } from '../../measures/index.ts';
import { wholeSaid } from '../checks/cuts/wholeSaid.ts';
import { sharesOf } from '../checks/share/shares.ts';
import type { Draft } from '../draft.ts';
import type { RecordedFigure } from '../model.ts';
import type { Figure } from '../reading/figures.ts';
import { placeOf } from '../reading/place.ts';
import { isAttribute } from '../reading/tags.ts';
import { likeTopics, type Topic } from '../reading/topics.ts';
import { wholesNear } from '../wholes.ts';
import { type Saying, sayings } from './sayings.ts';

/** A figure of the text recognised as a figure of the records. */
export interface Match {
  readonly figure: Figure;
  readonly recorded: RecordedFigure;
  /** The words are the very words of the measure; otherwise they are only much alike. */
  readonly sure: boolean;
}

/** Below this the words of a figure and of a measure are not alike enough to say that they mean the same. */
const ALIKE = 0.55;
const CLEARER = 0.12;

/** Recognises figures of the text as figures of the records; what is doubtful is left alone. */
export function matchRecords(draft: Draft, records: readonly RecordedFigure[]): Match[] {
  const byId = new Map(records.filter(({ value }) => value !== null).map((recorded) => [recorded.id, recorded]));
  const bySignature = new Map<string, Saying[]>();
  for (const saying of sayings()) {
    if (!byId.has(saying.measure)) continue;
    const key = signature(saying.figure);
    bySignature.set(key, [...(bySignature.get(key) ?? []), saying]);
  }
  const own = draft.figures.flatMap((figure): Match[] => {
    if (figure.role === 'change' || (figure.each && figure.role === 'count') || placeOf(draft.source, figure) !== '')
      return [];
    const candidates = bySignature.get(signature(figure)) ?? [];
    const best = bestOf(draft, figure, candidates);
    const recorded = best === null ? undefined : byId.get(best.measure);
    return recorded === undefined || best === null ? [] : [{ figure, recorded, sure: best.alike >= 0.999 }];
  });
  const known = [...own, ...sharesOfMatches(draft, own, byId)];
  return [...known, ...changesOfMatches(draft, known, byId)];
}

/** 妇女175名,占11.3%: a share without words of its own is the share of the measure that its count is. */
function sharesOfMatches(draft: Draft, own: readonly Match[], byId: ReadonlyMap<string, RecordedFigure>): Match[] {
  const matched = new Map(own.map((match) => [match.figure.index, match]));
  return sharesOf(draft).flatMap(({ count, percent }) => {
    const of = matched.get(count.index);
    if (of === undefined || matched.has(percent.index)) return [];
    const shares = [...MEASURE_BY_ID.values()].filter(
      (measure) => measure.kind === 'ratio' && measure.numerator === of.recorded.id && byId.has(measure.id),
    );
    const recorded = shares.length === 1 ? byId.get(shares[0]?.id ?? '') : undefined;
    return recorded === undefined ? [] : [{ figure: percent, recorded, sure: of.sure }];
  });
}

/** 占87.32%,比上届提高了19个百分点: a change belongs to the share or the mean right before it. */
function changesOfMatches(draft: Draft, known: readonly Match[], byId: ReadonlyMap<string, RecordedFigure>): Match[] {
  const matched = new Map(known.map((match) => [match.figure.index, match]));
  return draft.figures.flatMap((figure) => {
    const of = matched.get(figure.index - 1);
    if (figure.role !== 'change' || of === undefined || of.figure.sentence.index !== figure.sentence.index) return [];
    const change = [...MEASURE_BY_ID.values()].find(
      (measure) => measure.kind === 'points' && measure.of === of.recorded.id,
    );
    const recorded = byId.get(change?.id ?? '');
    return recorded === undefined ? [] : [{ figure, recorded, sure: of.sure }];
  });
}

/** What must agree to the letter: the unit, the part the number plays, the term, and every attribute. */
const signature = ({ kind, noun, role, past, tags }: Figure): string =>
  `${kind === 'piece' ? 'unit' : kind}|${kind === 'unit' ? noun : ''}|${role}|${past}|${JSON.stringify(Object.entries(tags).toSorted())}`;

function bestOf(
  draft: Draft,
  figure: Figure,
  candidates: readonly Saying[],
): { readonly measure: string; readonly alike: number } | null {
  const scores = new Map<string, number>();
  const subject = subjectOf(draft, figure);
  for (const { measure, figure: said } of candidates) {
    // So many each is another statistic than so many.
    if (MEASURE_BY_ID.get(measure)?.kind === 'mean' && figure.role !== 'age') continue;
    const wanted = SUBJECTS[measure.split('.')[0] ?? ''] ?? '';
    if (subject !== '' && wanted !== '' && !likeTopics(subject, wanted)) continue;
    const alike = likeness(wordsOf(said), wordsOf(figure));
    scores.set(measure, Math.max(scores.get(measure) ?? 0, alike));
  }
  const [first, second] = [...scores].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < ALIKE) return null;
  if (second !== undefined && first[1] - second[1] < CLEARER) return null;
  return { measure: first[0], alike: first[1] };
}

/** Whose figures the measures of a group are. */
const SUBJECTS: Readonly<Record<string, Topic>> = {
  persons: 'committee',
  chairs: 'committee',
  posts: 'committee',
  age: 'committee',
  education: 'committee',
  voters: 'voter',
  turnout: 'voter',
  delegates: 'delegate',
  candidates: 'candidate',
};

const UNKNOWN = 'unknown';

/** Of whom a figure speaks: its own words, the whole said before it, or the nearest total. */
function subjectOf(draft: Draft, figure: Figure): Topic {
  if (figure.topic !== '' && figure.topic !== 'party member') return figure.topic;
  const said = wholeSaid(draft, figure)?.topic;
  if (said !== undefined) return said;
  const near = wholesNear(draft, figure);
  // Parts of a total that nobody knows are parts of somebody else.
  if (near[0]?.distance === 0 && near[0].whole.topic === '' && isAttribute(figure.tags)) return UNKNOWN;
  return near.find(({ whole }) => whole.topic !== '')?.whole.topic ?? '';
}

const FILLER =
  /[的了为是有共占达到约各\s“”"、:]|其中|分别|依法|本次|此次|新一届|选举产生|选出|产生|当选|新当选|全县|全区|全镇|本镇|我县|我区|我镇|人数|总数/g;

function wordsOf({ before, after, kind, token }: Figure): string {
  // Whose age it is says the subject; the words that count are 平均年龄, 年龄最小.
  if (kind === 'age') return /平均年龄|(?:年龄)?最[大小高低]/.exec(before)?.[0] ?? '';
  return `${before}${kind === 'unit' || kind === 'piece' ? `${token.unit?.word ?? ''}${after}` : ''}`.replace(
    FILLER,
    '',
  );
}

/** Dice's measure on pairs of characters: 1 for the same words, 0 for none in common. */
function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const pairs = (words: string) =>
    Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
  const [x, y] = [pairs(a), pairs(b)];
  if (x.length === 0 || y.length === 0) return a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a)) ? 0.6 : 0;
  const left = [...y];
  let common = 0;
  for (const pair of x) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (x.length + y.length);
}
