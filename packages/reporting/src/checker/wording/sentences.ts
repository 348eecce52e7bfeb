import type { Sentence, Source } from '../reading/source.ts';
import { findingAt, shown, type WordingFinding } from './finding.ts';

const SHORTEST = 14;

interface Run {
  readonly first: Sentence;
  readonly start: number;
  readonly end: number;
  /** The earlier sentence that the last one of the run repeats. */
  readonly last: Sentence;
  readonly count: number;
}

/** A sentence, or a run of sentences, that stands twice word for word within one report. */
export function doubledSentences(source: Source): WordingFinding[] {
  return runsOf(source).map((run) => stands(source, run));
}

function runsOf(source: Source): Run[] {
  const seen = new Map<string, Sentence>();
  const runs: Run[] = [];
  let part = 0;
  let follows = false;
  for (const sentence of source.sentences) {
    if (sentence.part !== part) seen.clear();
    part = sentence.part;
    const [start, words] = trimmed(source, sentence);
    const earlier = isWhole(words) ? seen.get(words) : undefined;
    if (earlier === undefined) {
      if (isWhole(words)) seen.set(words, sentence);
      follows = false;
      continue;
    }
    const run = follows ? runs.at(-1) : undefined;
    if (run !== undefined && earlier.index === run.last.index + 1)
      runs[runs.length - 1] = { ...run, end: sentence.end, last: earlier, count: run.count + 1 };
    else runs.push({ first: earlier, start, end: sentence.end, last: earlier, count: 1 });
    follows = true;
  }
  return runs;
}

const isWhole = (words: string): boolean => words.length >= SHORTEST && /[。!?]$/.test(words);

function trimmed(source: Source, { start, end }: Sentence): [start: number, words: string] {
  const words = source.folded.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return [start + lead, words.trim()];
}

function stands(source: Source, { first, start, end, count }: Run): WordingFinding {
  const quoted = shown(source.text.slice(start, end));
  return findingAt(source, start, end, {
    check: 'doubled',
    severity: 'warning',
    zh: count === 1 ? `这句话前文已有:“${quoted}”。` : `这${count}句话前文已有:“${quoted}”。`,
    en:
      count === 1
        ? `This sentence stands earlier as well: “${quoted}”.`
        : `These ${count} sentences stand earlier as well.`,
    mend: ['只留一处。', 'Keep it in one place.'],
    related: [{ start: first.start, end: first.end }],
  });
}
