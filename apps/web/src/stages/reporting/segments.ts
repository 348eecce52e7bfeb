/** A place of a text, from `start` up to but not including `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a paragraph: plain text, or the text of one figure. */
export type Segment<F extends Span> =
  | { readonly kind: 'text'; readonly start: number; readonly text: string }
  | { readonly kind: 'figure'; readonly start: number; readonly text: string; readonly figure: F };

/** Cuts a text at its figures. Figures outside of the text, empty or overlapping an earlier one stay plain text. */
export function segmentsOf<F extends Span>(text: string, figures: readonly F[]): readonly Segment<F>[] {
  const segments: Segment<F>[] = [];
  let at = 0;
  for (const figure of [...figures].sort((a, b) => a.start - b.start)) {
    if (figure.start < at || figure.end <= figure.start || figure.end > text.length) continue;
    if (figure.start > at) segments.push({ kind: 'text', start: at, text: text.slice(at, figure.start) });
    segments.push({ kind: 'figure', start: figure.start, text: text.slice(figure.start, figure.end), figure });
    at = figure.end;
  }
  if (at < text.length) segments.push({ kind: 'text', start: at, text: text.slice(at) });
  return segments;
}

/** The sentence around a place of a text, cut in three at the place. Sentences end in 。！？ or a line break. */
export function sentenceAround(text: string, start: number, end: number) {
  const stops = /[。！？\n]/;
  let from = start;
  while (from > 0 && !stops.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < text.length && !stops.test(text[to] ?? '')) to += 1;
  return {
    before: text.slice(from, start),
    figure: text.slice(start, end),
    after: text.slice(end, Math.min(text.length, to + 1)).replace(/\n$/, ''),
  };
}

/**
 * The figures of a paragraph whose printed text an edit has lost: looked for in their order, each after the one
 * before it, never inside a longer number (8 is not printed by 18).
 */
export function lostFigures<F extends Span & { readonly printed: string }>(
  edited: string,
  figures: readonly F[],
): readonly F[] {
  let at = 0;
  return [...figures]
    .sort((a, b) => a.start - b.start)
    .filter((figure) => {
      const found = indexOfNumber(edited, figure.printed, at);
      if (found < 0) return true;
      at = found + figure.printed.length;
      return false;
    });
}

function indexOfNumber(text: string, printed: string, from: number): number {
  const digit = /[0-9.,]/;
  for (let at = text.indexOf(printed, from); at >= 0; at = text.indexOf(printed, at + 1)) {
    const before = text[at - 1] ?? '';
    const after = text[at + printed.length] ?? '';
    const inNumber =
      (digit.test(printed[0] ?? '') && digit.test(before)) ||
      (/[0-9]/.test(printed.at(-1) ?? '') && /[0-9]/.test(after));
    if (!inNumber) return at;
  }
  return -1;
}
