import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type Box, pathBetween, pathToCard, placeNote } from './drawing.ts';
import { FigureNote } from './FigureNote.tsx';
import { boxesOf, boxOf } from './geometry.ts';
import { litBy, type Review, type Target } from './review.ts';

interface Drawing {
  readonly own: readonly Box[];
  readonly related: readonly (readonly Box[])[];
  readonly paths: readonly string[];
  readonly wrong: boolean;
  readonly width: number;
}

interface Props {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly review: Review;
  readonly target: Target | null;
  /** Changes whenever something on the sheet has moved. */
  readonly version: number;
  readonly onNote: (over: boolean) => void;
}

/** Lights up what the reader points at, with lines from it to the places that it is held against. */
export function Relations({ sheet, review, target, version, onNote }: Props) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` tells that places have moved.
  useLayoutEffect(() => {
    const element = sheet.current;
    setDrawing(element === null || target === null ? null : draw(element, review, target));
  }, [sheet, review, target, version]);
  if (drawing === null || target === null) return null;
  return (
    <>
      <svg className={`checkLines ${drawing.wrong ? 'wrong' : ''}`} aria-hidden="true" focusable="false">
        {drawing.related.flat().map((box) => (
          <Patch key={`${box.left} ${box.top}`} box={box} kind="related" />
        ))}
        {drawing.own.map((box) => (
          <Patch key={`${box.left} ${box.top}`} box={box} kind="own" />
        ))}
        {drawing.paths.map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
      {target.kind === 'figure' && drawing.own[0] ? (
        <Placed own={drawing.own[0]} related={drawing.related.flat()} width={drawing.width} onOver={onNote}>
          <FigureNote review={review} index={target.index} />
        </Placed>
      ) : null}
    </>
  );
}

function Patch({ box, kind }: { box: Box; kind: string }) {
  const { left, right, top, bottom } = box;
  return <rect className={kind} x={left - 2} y={top} width={right - left + 4} height={bottom - top} rx={2} />;
}

function draw(sheet: HTMLElement, review: Review, target: Target): Drawing | null {
  const lit = litBy(review, target);
  if (lit === null) return null;
  const own = boxesOf(sheet, review, lit.own);
  const related = lit.related.map((span) => boxesOf(sheet, review, span));
  const text = sheet.querySelector('.checkText');
  const [first] = own;
  if (text === null || first === undefined) return null;
  const column = boxOf(sheet, text.getBoundingClientRect());
  const paths = related.flatMap(([to]) =>
    to === undefined ? [] : [pathBetween(first, to, Math.round(column.left) - 12)],
  );
  const card = target.kind === 'finding' ? sheet.querySelector(`[data-card="${numberOf(review, target.id)}"]`) : null;
  const cardBox = card === null ? null : boxOf(sheet, card.getBoundingClientRect());
  if (cardBox !== null && cardBox.left > column.right)
    paths.push(pathToCard(first, cardBox, Math.round(column.right) + 16));
  return { own, related, paths, wrong: lit.wrong, width: column.right };
}

const numberOf = (review: Review, id: string): number => review.findings.findIndex((finding) => finding.id === id);

interface PlacedProps {
  readonly own: Box;
  readonly related: readonly Box[];
  readonly width: number;
  readonly onOver: (over: boolean) => void;
  readonly children: React.ReactNode;
}

/** A note beside its place; it stays while the pointer is over it. */
function Placed({ own, related, width, onOver, children }: PlacedProps) {
  const note = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    const element = note.current;
    if (element !== null)
      setAt(placeNote(own, related, { width: element.offsetWidth, height: element.offsetHeight }, width));
  }, [own, related, width]);
  return (
    <div
      ref={note}
      className="figureNote"
      role="status"
      style={at === null ? { visibility: 'hidden' } : at}
      onPointerEnter={() => onOver(true)}
      onPointerLeave={() => onOver(false)}
    >
      {children}
    </div>
  );
}
