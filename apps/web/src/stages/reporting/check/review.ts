import type { CheckAnswer, CheckedFigure, FigureRelation, ReportFinding } from '@huanjie/contract';
import type { Span } from '../segments.ts';
import { columnsOf, type Line, lineNumber, linesOf, type Piece, piecesOf, touching } from './pieces.ts';

/** A line of the text with its pieces and the findings that begin in it. */
export interface ReviewedLine extends Line {
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** Columns of the table that the line is a row of; 0 where it is none. */
  readonly columns: number;
  readonly findings: readonly ReportFinding[];
  /** Ids of every finding that touches the line, also those that began before it. */
  readonly touched: readonly string[];
}

/** An answer of the checker made ready to be shown. */
export interface Review {
  readonly answer: CheckAnswer;
  readonly lines: readonly ReviewedLine[];
  /** In the order of the text, the graver first where two stand at one place. */
  readonly findings: readonly ReportFinding[];
  readonly findingById: ReadonlyMap<string, ReportFinding>;
  /** For each figure the relations that it stands in. */
  readonly relationsOf: ReadonlyMap<number, readonly FigureRelation[]>;
}

const GRAVITY = { error: 0, warning: 1, question: 2 } as const;

/** Sorts out an answer once, so that showing it costs nothing but the showing. */
export function reviewOf(answer: CheckAnswer): Review {
  const findings = [...answer.findings].sort(
    (a, b) => a.start - b.start || GRAVITY[a.severity] - GRAVITY[b.severity] || a.end - b.end,
  );
  const lines = linesOf(answer.text);
  const figures = touching(
    lines,
    answer.figures.map((figure, index) => ({ start: figure.start, end: figure.end, index })),
  );
  const grave = [...findings].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  const touched = touching(lines, findings);
  const beginning = beginningIn(lines, findings);
  const columns = columnsOf(lines);
  const rank = new Map(grave.map((finding, index) => [finding.id, index]));
  const byRank = (a: ReportFinding, b: ReportFinding) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0);
  return {
    answer,
    findings,
    findingById: new Map(findings.map((finding) => [finding.id, finding])),
    relationsOf: relationsByFigure(answer.relations),
    lines: lines.map((line, at) => {
      const here = touched[at] ?? [];
      return {
        ...line,
        number: at + 1,
        pieces: piecesOf(line, figures[at] ?? [], [...here].sort(byRank)),
        columns: columns[at] ?? 0,
        findings: beginning.get(at + 1) ?? [],
        touched: here.map((finding) => finding.id),
      };
    }),
  };
}

/** Each finding under the number of the line that it begins in, also one that is empty or a break. */
function beginningIn(
  lines: readonly Line[],
  findings: readonly ReportFinding[],
): ReadonlyMap<number, readonly ReportFinding[]> {
  const byLine = new Map<number, ReportFinding[]>();
  for (const finding of findings) {
    const number = lineNumber(lines, finding.start);
    byLine.set(number, [...(byLine.get(number) ?? []), finding]);
  }
  return byLine;
}

function relationsByFigure(relations: readonly FigureRelation[]): ReadonlyMap<number, readonly FigureRelation[]> {
  const byFigure = new Map<number, FigureRelation[]>();
  for (const relation of relations) {
    for (const figure of relation.figures) {
      const known = byFigure.get(figure);
      if (known === undefined) byFigure.set(figure, [relation]);
      else known.push(relation);
    }
  }
  return byFigure;
}

/** What the reader points at or has chosen. */
export type Target =
  | { readonly kind: 'finding'; readonly id: string }
  | { readonly kind: 'figure'; readonly index: number };

export const sameTarget = (a: Target | null, b: Target | null): boolean =>
  a === b || (a !== null && b !== null && keyOf(a) === keyOf(b));

const keyOf = (target: Target): string =>
  target.kind === 'finding' ? `finding ${target.id}` : `figure ${target.index}`;

/** What lights up for a target: the place itself and the places that it is held against. */
export interface Lit {
  readonly own: Span;
  readonly related: readonly Span[];
  /** Whether something is wrong between them. */
  readonly wrong: boolean;
}

export function litBy(review: Review, target: Target): Lit | null {
  const { figures } = review.answer;
  if (target.kind === 'finding') {
    const finding = review.findingById.get(target.id);
    return finding === undefined ? null : { own: finding, related: distinct(finding.related, finding), wrong: true };
  }
  const own = figures[target.index];
  if (own === undefined) return null;
  const relations = review.relationsOf.get(target.index) ?? [];
  const related = relations.flatMap((relation) => relation.figures.flatMap((index) => figures[index] ?? []));
  return { own, related: distinct(related, own), wrong: relations.some((relation) => !relation.holds) };
}

function distinct(spans: readonly Span[], own: Span): readonly Span[] {
  const seen = new Set([`${own.start} ${own.end}`]);
  return spans.filter(({ start, end }) => {
    const key = `${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A figure and what it says, for instance `62名 妇女`. */
export const figureInWords = (figure: CheckedFigure): string => [figure.quote, figure.label].filter(Boolean).join(' ');
