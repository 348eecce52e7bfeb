import type { CheckedFigure, ReportFinding } from '@huanjie/contract';
import { Fragment, memo, type ReactNode } from 'react';
import type { Decisions } from './decisions.ts';
import { FigureLink } from './FigureLink.tsx';
import { cellsOf, type Piece } from './pieces.ts';
import type { Review, ReviewedLine } from './review.ts';

/** What the findings of a line look like at the moment; lines without findings share one that never changes. */
export interface LineState {
  readonly decisions: Decisions;
  readonly edited: ReadonlySet<string>;
  /** Ids of the findings that pass the filter. */
  readonly shown: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
}

export const QUIET: LineState = { decisions: {}, edited: new Set(), shown: new Set(), numbers: new Map() };

interface Props {
  readonly review: Review;
  readonly line: ReviewedLine;
  readonly state: LineState;
  /** Figures of a known measure open its drawer. */
  readonly opens: boolean;
}

/** One line of the text. Everything that acts on it is caught by the sheet, so a line is words and links. */
export const TextLine = memo(function TextLine({ review, line, state, opens }: Props) {
  const words = (pieces: readonly Piece[]) =>
    pieces.map((piece) => <PieceOfText key={piece.start} piece={piece} review={review} state={state} opens={opens} />);
  if (line.columns === 0) {
    return (
      <p
        className={kindOf(line)}
        data-line={line.number}
        style={{ containIntrinsicBlockSize: `auto ${heightOf(line)}lh` }}
      >
        {words(line.pieces)}
      </p>
    );
  }
  return (
    <p
      className="textLine row"
      data-line={line.number}
      style={{ gridTemplateColumns: `repeat(${line.columns}, minmax(0, 1fr))` }}
    >
      {cellsOf(line.pieces).map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row are known by their place.
        <span key={index} className="cell">
          {index === 0 ? null : <span className="tab">{'\t'}</span>}
          {words(cell)}
        </span>
      ))}
    </p>
  );
});

/** Printed lines that a line takes in a column of 28 characters, as a guess for lines that were not drawn yet. */
const heightOf = (line: ReviewedLine): number => Math.max(1, Math.ceil((line.text.length + 2) / 28));

function kindOf(line: ReviewedLine): string {
  if (line.text.trim() === '') return 'textLine empty';
  if (line.number === 1 && line.text.length <= 40 && !/[。；]$/.test(line.text)) return 'textLine title';
  if (/^\s*(第?[一二三四五六七八九十]+[、章]|#{1,4}\s)/.test(line.text) && line.text.length <= 30)
    return 'textLine heading';
  return /^\s/.test(line.text) ? 'textLine indented' : 'textLine';
}

interface PieceProps {
  readonly piece: Piece;
  readonly review: Review;
  readonly state: LineState;
  readonly opens: boolean;
}

function PieceOfText({ piece, review, state, opens }: PieceProps) {
  const findings = piece.findings.flatMap((id) => review.findingById.get(id) ?? []);
  const edit = findings.find((finding) => state.edited.has(finding.id));
  const figure = piece.figure === null ? undefined : review.answer.figures[piece.figure];
  const shown = findings.filter((finding) => state.shown.has(finding.id));
  const body = (
    <Marked piece={piece} figure={figure} findings={shown} state={state} opens={opens}>
      {piece.text}
    </Marked>
  );
  if (edit === undefined) return body;
  const last = edit.end <= piece.end;
  return (
    <Fragment>
      <del>{body}</del>
      {last ? <Added finding={edit} opens={opens} /> : null}
    </Fragment>
  );
}

function Added({ finding, opens }: { finding: ReportFinding; opens: boolean }) {
  return (
    <ins>
      {opens && finding.measure !== undefined ? (
        <FigureLink measure={finding.measure} className="reportFigure">
          {finding.replacement}
        </FigureLink>
      ) : (
        finding.replacement
      )}
    </ins>
  );
}

interface MarkedProps {
  readonly piece: Piece;
  readonly figure: CheckedFigure | undefined;
  readonly findings: readonly ReportFinding[];
  readonly state: LineState;
  readonly opens: boolean;
  readonly children: string;
}

function Marked({ piece, figure, findings, state, opens, children }: MarkedProps): ReactNode {
  const [gravest] = findings;
  const figureAttributes = piece.figure === null ? {} : { 'data-figure': piece.figure };
  if (gravest !== undefined) {
    const begins = findings.filter((finding) => finding.start === piece.start);
    const decided = findings.every((finding) => state.decisions[finding.id] !== undefined);
    const number = state.numbers.get(gravest.id);
    return (
      <a
        href={`#finding-${number}`}
        className={`checkMark ${gravest.severity} ${decided ? 'decided' : ''} ${figure === undefined ? '' : 'checkFigure'}`}
        data-finding={gravest.id}
        tabIndex={begins.length > 0 ? 0 : -1}
        {...(begins.length > 0
          ? { 'data-places': begins.map((finding) => state.numbers.get(finding.id)).join(' ') }
          : {})}
        {...figureAttributes}
      >
        {children}
      </a>
    );
  }
  if (figure === undefined) return children;
  if (opens && figure.measure !== undefined) {
    return (
      <FigureLink measure={figure.measure} figure={piece.figure} className="checkFigure reportFigure">
        {children}
      </FigureLink>
    );
  }
  return (
    <a href="#held" className="checkFigure" tabIndex={-1} {...figureAttributes}>
      {children}
    </a>
  );
}
