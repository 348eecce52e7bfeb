import type { Confusion } from '../model.ts';
import type { Source } from '../reading/source.ts';
import { unbalanced } from './brackets.ts';
import { brokenLines } from './breaks.ts';
import { brokenPhrases } from './broken.ts';
import { bareClaims } from './claims.ts';
import { concepts } from './concepts.ts';
import { confusions } from './confusions.ts';
import { damaged } from './damaged.ts';
import { doubled } from './doubled.ts';
import { MOST_OF_A_CHECK, type WordingFinding } from './finding.ts';
import { foreign } from './foreign.ts';
import { lists } from './lists.ts';
import { missing } from './missing.ts';
import { names } from './names.ts';

export { CONFUSIONS } from './confusions.data.ts';
export type { WordingFinding } from './finding.ts';

export interface WordingOptions {
  /** Pairs of wrong and right wording beside the built-in list. */
  readonly confusions?: readonly Confusion[];
}

/** What is wrong with the words of a text, in the order of their places. Pure and linear in the length of the text. */
export function wordingFindings(source: Source, options: WordingOptions = {}): WordingFinding[] {
  const findings = [
    confusions(source, options.confusions),
    damaged(source),
    foreign(source),
    doubled(source),
    brokenPhrases(source),
    unbalanced(source),
    brokenLines(source),
    lists(source),
    names(source),
    concepts(source),
    missing(source),
    bareClaims(source),
  ].flatMap((found) => found.slice(0, MOST_OF_A_CHECK));
  return withoutFurniture(findings).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Brackets and damage inside a line that goes as a whole are not worth a finding of their own. */
function withoutFurniture(findings: readonly WordingFinding[]): WordingFinding[] {
  const lines = findings.filter(({ check, severity }) => check === 'foreign' && severity === 'question');
  const inside = ({ start, end }: WordingFinding): boolean =>
    lines.some((line) => line.start <= start && line.end >= end);
  return findings.filter((finding) => !/^(?:brackets|damage|doubled)$/.test(finding.check) || !inside(finding));
}
