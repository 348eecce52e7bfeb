import type { Confusion } from '../model.ts';
import type { Source } from '../reading/source.ts';
import { CONFUSIONS, type ListedConfusion } from './confusions.data.ts';
import { findingAt, type WordingFinding } from './finding.ts';

/** How far the exceptions look to either side. */
const REACH = 20;

interface Entry {
  readonly confusion: ListedConfusion;
  readonly before: RegExp | null;
  readonly after: RegExp | null;
  /** Where the wrong wording lies inside the right one; -1 where it does not. */
  readonly inRight: number;
}

type Entries = ReadonlyMap<string, readonly Entry[]>;

const BUILT_IN: Entries = indexed(CONFUSIONS);

/** Usual slips by an editable list; pairs of the user stand beside it. */
export function confusions(source: Source, added: readonly Confusion[] = []): WordingFinding[] {
  const entries = added.length === 0 ? BUILT_IN : indexed([...added, ...CONFUSIONS]);
  const findings: WordingFinding[] = [];
  const { folded } = source;
  for (let at = 0; at < folded.length; ) {
    const entry = entries.get(folded.charAt(at))?.find((candidate) => applies(candidate, folded, at));
    if (entry === undefined) at += 1;
    else {
      findings.push(slip(source, at, entry.confusion));
      at += entry.confusion.wrong.length;
    }
  }
  return findings;
}

/** By first character; the longest wording first, so that 村民委会成员 is not read as two slips. */
function indexed(list: readonly ListedConfusion[]): Entries {
  const entries = new Map<string, Entry[]>();
  for (const confusion of list) {
    if (confusion.wrong === '' || confusion.wrong === confusion.right) continue;
    const first = confusion.wrong.charAt(0);
    const entry: Entry = {
      confusion,
      before: confusion.exceptBefore === undefined ? null : patternOf(confusion.exceptBefore, 'before'),
      after: confusion.exceptAfter === undefined ? null : patternOf(confusion.exceptAfter, 'after'),
      inRight: confusion.right.indexOf(confusion.wrong),
    };
    entries.set(first, [...(entries.get(first) ?? []), entry]);
  }
  for (const group of entries.values()) group.sort((a, b) => b.confusion.wrong.length - a.confusion.wrong.length);
  return entries;
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
    mend: [`核对后改为“${right}”;原文无误的可以不改。`, `Change it to “${right}” unless the wording is meant.`],
    printed: wrong,
    computed: right,
    replacement: right,
  });
}
