import type { MarkedFinding } from './model.ts';

/** A comment on a stretch of the text. */
export interface CommentMark {
  readonly kind: 'comment';
  readonly start: number;
  readonly end: number;
  readonly finding: MarkedFinding;
}

/** A tracked change of a stretch of the text. */
export interface ChangeMark {
  readonly kind: 'change';
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

export interface Marks {
  readonly comments: readonly CommentMark[];
  /** In the order of the text; none overlaps another. */
  readonly changes: readonly ChangeMark[];
}

/**
 * What becomes of the findings: accepted ones with a replacement are changes where `isChangeable` allows it, the
 * others comments. No comment begins or ends inside a change: its ends move out of it.
 * Throws a RangeError when a finding lies outside the text, which the checker never says.
 */
export function marksOf(
  text: string,
  findings: readonly MarkedFinding[],
  isChangeable: (start: number, end: number) => boolean,
): Marks {
  const comments: CommentMark[] = [];
  const changes: ChangeMark[] = [];
  const inOrder = [...findings].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const finding of inOrder) {
    const { start, end } = wholeCharacters(text, finding);
    const { state, replacement } = finding;
    const isFree = start >= (changes.at(-1)?.end ?? 0);
    if (state === 'accepted' && replacement !== undefined && isFree && isChangeable(start, end)) {
      changes.push({ kind: 'change', start, end, replacement });
    } else comments.push({ kind: 'comment', start, end, finding });
  }
  return { comments: comments.map((comment) => outside(comment, changes)), changes };
}

/** At least one character, and no half of one. */
function wholeCharacters(text: string, { start, end }: MarkedFinding): { start: number; end: number } {
  const isPlace = (at: number) => Number.isInteger(at) && at >= 0 && at <= text.length;
  if (!isPlace(start) || !isPlace(end) || start > end || text === '') {
    throw new RangeError(`A finding from ${start} to ${end} lies outside the text of ${text.length} characters`);
  }
  const isInside = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
  const from = start === text.length ? start - 1 : start;
  const to = Math.max(end, from + 1);
  return { start: isInside(from) ? from - 1 : from, end: isInside(to) ? to + 1 : to };
}

function outside(comment: CommentMark, changes: readonly ChangeMark[]): CommentMark {
  const changeAround = (at: number) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle] as ChangeMark).end > at) high = middle;
      else low = middle + 1;
    }
    const change = changes[low];
    return change && change.start < at ? change : null;
  };
  return {
    ...comment,
    start: changeAround(comment.start)?.start ?? comment.start,
    end: changeAround(comment.end)?.end ?? comment.end,
  };
}
