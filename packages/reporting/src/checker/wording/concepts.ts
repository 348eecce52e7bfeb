import type { Source } from '../reading/source.ts';
import { findingAt, grouped, partReader, type WordingFinding } from './finding.ts';
import { headOf } from './ordinals.ts';

/** Phrases of one frame are announced together and then told one by one: 坚持…相结合, …到位. */
const FRAMES = /相结合|并重|并举|到位/g;
/** What opens such a phrase; without one it begins behind the last stop. */
const OPENER = /(?:坚持|做到|实行|确保)(?=[^坚做实确]{0,50}$)/u;

interface Phrase {
  readonly start: number;
  readonly end: number;
  /** Without the joining words, which often change: 党的领导居民自治. */
  readonly plain: string;
  readonly frame: string;
  readonly part: number;
  /** Told as a point of its own, behind 一是 or as a heading. */
  readonly told: boolean;
  readonly sentence: number;
}

/** Phrases announced in one sentence and told below in other words or in another order. */
export function concepts(source: Source): WordingFinding[] {
  const phrases = readPhrases(source);
  return [...grouped(phrases, (phrase) => `${phrase.part} ${phrase.frame}`).values()].flatMap((own) =>
    comparedLists(source, own),
  );
}

function readPhrases(source: Source): Phrase[] {
  const { folded, sentences } = source;
  const partOf = partReader(source);
  const phrases: Phrase[] = [];
  let sentence = 0;
  let last = 0;
  for (const found of folded.matchAll(FRAMES)) {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= found.index) sentence += 1;
    const from = Math.max(found.index - 52, last, sentences[sentence]?.start ?? 0);
    const start = from + openingOf(folded.slice(from, found.index), found[0]);
    last = found.index + found[0].length;
    const plain = folded.slice(start, found.index).replace(/[和与及、,\s“”]/gu, '');
    if (plain.length < 2 || plain.length > 40) continue;
    const told = isPoint(source, sentence, start);
    phrases.push({ start, end: last, plain, frame: found[0], part: partOf(start), told, sentence });
  }
  return phrases;
}

/** Where the phrase begins in the words before its frame. */
function openingOf(before: string, frame: string): number {
  const opener = OPENER.exec(before);
  if (opener !== null) return opener.index + opener[0].length;
  const stop = Math.max(...[...'。;:!?\n)是'].map((sign) => before.lastIndexOf(sign)));
  const mark =
    frame === '到位'
      ? Math.max(stop, before.lastIndexOf('、'), before.lastIndexOf(','))
      : Math.max(stop, before.lastIndexOf(','));
  return mark + 1;
}

/** True where the phrase opens a sentence that begins with 一是 or stands in a numbered heading. */
function isPoint({ folded, sentences, lines }: Source, index: number, at: number): boolean {
  const sentence = sentences[index];
  const line = sentence === undefined ? undefined : lines[sentence.line];
  if (sentence === undefined || line === undefined) return false;
  const lead = folded.slice(sentence.start, at);
  if (lead.length > 12) return false;
  if (/^\s*[一二三四五六七八九十]是/.test(lead)) return true;
  const head = headOf(folded, line.start, line.end);
  return head !== null && sentence.start === line.start;
}

const MOST_ANNOUNCED = 8;

/** The first sentence with two phrases or more announces; the points behind it tell. */
function comparedLists(source: Source, phrases: readonly Phrase[]): WordingFinding[] {
  const bySentence = grouped(
    phrases.filter((phrase) => !phrase.told),
    (phrase) => String(phrase.sentence),
  );
  const announced = [...bySentence.values()].find((list) => list.length >= 2 && list.length <= MOST_ANNOUNCED);
  const last = announced?.at(-1);
  if (announced === undefined || last === undefined) return [];
  const told = phrases.filter((phrase) => phrase.told && phrase.start > last.end).slice(0, MOST_ANNOUNCED);
  if (told.length < 2 || told.length > announced.length + 1) return [];
  const pairs = told.flatMap((phrase) => {
    const match = closest(phrase, announced);
    return match === null ? [] : [{ phrase, match }];
  });
  if (pairs.length < 2) return [];
  const changed = pairs.filter(
    ({ phrase, match }) => phrase.plain !== match.plain && fewCharacters(phrase.plain, match.plain),
  );
  const findings = changed.map(({ phrase, match }) => toldDifferently(source, phrase, match));
  const order = pairs.map(({ match }) => announced.indexOf(match));
  const first = order.findIndex((place, index) => index > 0 && place < (order[index - 1] ?? 0));
  const turned = pairs[first];
  return turned === undefined ? findings : [...findings, otherOrder(source, turned.phrase, announced, order)];
}

function closest(phrase: Phrase, announced: readonly Phrase[]): Phrase | null {
  let best: Phrase | null = null;
  let most = 0.55;
  for (const candidate of announced) {
    const share = common(phrase.plain, candidate.plain) / Math.min(phrase.plain.length, candidate.plain.length);
    if (share > most) [best, most] = [candidate, share];
  }
  return best;
}

/** Length of the longest common subsequence of two short phrases. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (let column = 1; column <= b.length; column += 1)
      next.push(
        character === b[column - 1] ? (row[column - 1] ?? 0) + 1 : Math.max(row[column] ?? 0, next[column - 1] ?? 0),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Equal length and one to three characters changed: a slip, not a shorter wording. */
const fewCharacters = (a: string, b: string): boolean => a.length === b.length && a.length - common(a, b) <= 3;

/** The items that differ: 选中督导 against 选中指导; the whole phrases where their items do not pair. */
function difference(a: string, b: string): [string, string] {
  const [left, right] = [a, b].map((words) => words.replace(/(?:相结合|并重|并举|到位)$/u, '').split(/[和与及、,]/u));
  if (left === undefined || right === undefined || left.length !== right.length) return [a, b];
  const at = left.findIndex((item, index) => item !== right[index]);
  return [left[at] ?? a, right[at] ?? b];
}

const textOf = (source: Source, { start, end }: Phrase): string => source.folded.slice(start, end);

function toldDifferently(source: Source, phrase: Phrase, match: Phrase): WordingFinding {
  const [told, announced] = difference(textOf(source, phrase), textOf(source, match));
  return findingAt(source, phrase.start, phrase.end, {
    check: 'concepts',
    severity: 'question',
    zh: `前文说的是“${announced}”，这里写成“${told}”。`,
    en: `Announced as “${announced}”, told here as “${told}”.`,
    mend: ['核对后统一两处的说法。', 'Check which is meant and use it in both places.'],
    printed: told,
    computed: announced,
    related: [{ start: match.start, end: match.end }],
  });
}

function otherOrder(
  source: Source,
  phrase: Phrase,
  announced: readonly Phrase[],
  order: readonly number[],
): WordingFinding {
  const places = order.map((place) => place + 1).join('、');
  return findingAt(source, phrase.start, phrase.end, {
    check: 'concepts',
    severity: 'question',
    zh: `分述的次序(第${places}项)与前文列举的次序不一致。`,
    en: `The points are told in another order (${order.map((place) => place + 1).join(', ')}) than they were announced.`,
    mend: ['按前文列举的次序调整。', 'Put them in the order announced.'],
    related: announced.map(({ start, end }) => ({ start, end })),
  });
}
