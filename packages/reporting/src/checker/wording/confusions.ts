import type { Confusion } from '../model.ts';
import type { Source } from '../reading/source.ts';
import { CONFUSIONS, type ListedConfusion } from './confusions.data.ts';
import { findingAt, grouped, MOST_OF_A_CHECK, type WordingFinding } from './finding.ts';

/** How far the exceptions look to either side. */
const REACH = 20;

interface Entry {
  readonly confusion: ListedConfusion;
  readonly before: RegExp | null;
  readonly after: RegExp | null;
  /** Where the wrong wording lies inside the right one; -1 where it does not. */
  readonly inRight: number;
}

interface Entries {
  /** First characters, to pass over most of a text without making a string of each place. */
  readonly first: ReadonlySet<number>;
  /** By the first two characters. */
  readonly pairs: ReadonlyMap<string, readonly Entry[]>;
  /** Wordings of one character, which only a user may add. */
  readonly singles: ReadonlyMap<string, readonly Entry[]>;
}

const BUILT_IN: Entries = indexed(CONFUSIONS);

/** Usual slips by an editable list; pairs of the user stand beside it. */
export function confusions(source: Source, added: readonly Confusion[] = []): WordingFinding[] {
  const entries = added.length === 0 ? BUILT_IN : indexed([...added, ...CONFUSIONS]);
  const findings: WordingFinding[] = [];
  const { folded } = source;
  for (let at = 0; at < folded.length && findings.length < MOST_OF_A_CHECK; ) {
    const entry = entries.first.has(folded.charCodeAt(at)) ? entryAt(entries, folded, at) : undefined;
    if (entry === undefined) at += 1;
    else {
      findings.push(slip(source, at, entry.confusion));
      at += entry.confusion.wrong.length;
    }
  }
  return findings;
}

function entryAt({ pairs, singles }: Entries, folded: string, at: number): Entry | undefined {
  const right = (candidate: Entry): boolean => applies(candidate, folded, at);
  return pairs.get(folded.slice(at, at + 2))?.find(right) ?? singles.get(folded.charAt(at))?.find(right);
}

/** The longest wording stands first, so that 村民委会成员 is not read as two slips. */
function indexed(list: readonly ListedConfusion[]): Entries {
  const entries = list
    .filter(({ wrong, right }) => wrong !== '' && wrong !== right)
    .map(entryOf)
    .sort((a, b) => b.confusion.wrong.length - a.confusion.wrong.length);
  const headOf = ({ confusion }: Entry): string => confusion.wrong.slice(0, 2);
  return {
    first: new Set(entries.map(({ confusion }) => confusion.wrong.charCodeAt(0))),
    pairs: grouped(
      entries.filter(({ confusion }) => confusion.wrong.length > 1),
      headOf,
    ),
    singles: grouped(
      entries.filter(({ confusion }) => confusion.wrong.length === 1),
      headOf,
    ),
  };
}

function entryOf(confusion: ListedConfusion): Entry {
  const { wrong, right, exceptBefore, exceptAfter } = confusion;
  return {
    confusion,
    before: exceptBefore === undefined ? null : patternOf(exceptBefore, 'before'),
    after: exceptAfter === undefined ? null : patternOf(exceptAfter, 'after'),
    inRight: right.indexOf(wrong),
  };
}

/** An exception that is no regular expression is taken as plain words. */
function patternOf(pattern: string, side: 'before' | 'after'): RegExp {
  const anchored = (inner: string): RegExp => new RegExp(side === 'before' ? `(?:${inner})$` : `^(?:${inner})`);
  try {
    return anchored(pattern);
  } catch {
    return anchored(pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  }
}

function applies({ confusion, before, after, inRight }: Entry, folded: string, at: number): boolean {
  const { wrong, right } = confusion;
  if (!folded.startsWith(wrong, at)) return false;
  if (inRight >= 0 && at >= inRight && folded.startsWith(right, at - inRight)) return false;
  const end = at + wrong.length;
  if (before?.test(folded.slice(Math.max(0, at - REACH), at)) === true) return false;
  return after?.test(folded.slice(end, end + REACH)) !== true;
}

function slip(source: Source, at: number, { wrong, right, usage = false }: ListedConfusion): WordingFinding {
  return findingAt(source, at, at + wrong.length, {
    check: 'confusion',
    severity: usage ? 'question' : 'warning',
    zh: usage ? `“${wrong}”按规范写作“${right}”。` : `“${wrong}”疑为“${right}”之误。`,
    en: usage ? `“${wrong}” is written “${right}” by the norm.` : `“${wrong}” is probably a slip for “${right}”.`,
    mend: [`核对后改为“${right}”；原文无误的可以不改。`, `Change it to “${right}” unless the wording is meant.`],
    printed: wrong,
    computed: right,
    replacement: right,
  });
}
