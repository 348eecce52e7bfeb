import type { Span } from '../segments.ts';

/** A line of the text with its place in the whole; an empty one is a gap between paragraphs. */
export interface Line extends Span {
  readonly text: string;
}

/** Cuts a text into its lines. Offsets go on across the breaks, which belong to no line. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split(/\r\n|\n|\r/)) {
    lines.push({ start, end: start + part.length, text: part });
    start += part.length;
    if (text.startsWith('\r\n', start)) start += 2;
    else if (start < text.length) start += 1;
  }
  return lines;
}

/** A place that something is known of. */
export interface Mark extends Span {
  readonly id: string;
}

/** A piece of a line over which the same marks lie, in the order of the marks given. */
export interface Piece extends Span {
  readonly text: string;
  readonly figure: number | null;
  readonly findings: readonly string[];
}

/**
 * Cuts a line at the borders of every figure and finding that touches it, however they overlap. A figure is known by
 * its position in the list of all figures.
 */
export function piecesOf(
  line: Line,
  figures: readonly (Span & { readonly index: number })[],
  findings: readonly Mark[],
): readonly Piece[] {
  const inside = (at: number) => at > line.start && at < line.end;
  const borders = [...figures, ...findings, ...tabsOf(line)].flatMap((span) => [span.start, span.end]).filter(inside);
  const cuts = [...new Set([line.start, ...borders, line.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? line.end;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    return {
      start,
      end,
      text: line.text.slice(start - line.start, end - line.start),
      figure: figures.find(covers)?.index ?? null,
      findings: findings.filter(covers).map((finding) => finding.id),
    };
  });
}

/** The breaks between the cells of a row: pieces of their own, whatever lies over them. */
const tabsOf = (line: Line): readonly Span[] =>
  [...line.text.matchAll(/\t/g)].map(({ index }) => ({ start: line.start + index, end: line.start + index + 1 }));

/** The pieces of a row by its cells, without the breaks between them. */
export function cellsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const cells: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === '\t') cells.push([]);
    else cells.at(-1)?.push(piece);
  }
  return cells;
}

/** How many cells the widest row around a row has; rows that follow one another are one table. Other lines have none. */
export function columnsOf(lines: readonly Line[]): readonly number[] {
  const cells = lines.map((line) => (line.text.includes('\t') ? line.text.split('\t').length : 0));
  const columns: number[] = [];
  for (let from = 0; from < cells.length; ) {
    let to = from + 1;
    while (cells[from] !== 0 && to < cells.length && cells[to] !== 0) to += 1;
    const widest = cells.slice(from, to).reduce((most, count) => Math.max(most, count), 0);
    for (; from < to; from += 1) columns.push(widest);
  }
  return columns;
}

/** For each line the spans that touch it. Spans and lines are walked once, so long texts cost no more than their length. */
export function touching<S extends Span>(lines: readonly Line[], spans: readonly S[]): readonly (readonly S[])[] {
  const byLine: S[][] = lines.map(() => []);
  let first = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (first < lines.length && (lines[first]?.end ?? 0) < span.start) first += 1;
    for (let at = first; at < lines.length && (lines[at]?.start ?? 0) < span.end; at += 1) {
      const line = lines[at];
      if (line !== undefined && line.end > Math.max(line.start, span.start)) byLine[at]?.push(span);
    }
  }
  return byLine;
}

/** The line that a place of the text stands in, counted from one. */
export function lineNumber(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
