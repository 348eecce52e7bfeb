import { LONGEST_REPORT } from './refusals.ts';

/** The cells of one table row; whether it has several is known only at its end. */
export interface Row {
  cells: number;
}

/** A cell; its length is known only when the text is put together. */
export interface Cell {
  readonly row: Row;
  length: number;
}

/** A new cell of a row, counted there. */
export function newCell(row: Row): Cell {
  row.cells += 1;
  return { row, length: 0 };
}

/** A stretch of text in reading order, and where it came from. */
export interface TextPiece<Origin> {
  readonly text: string;
  /** A line break or tab: inside a short cell of a row of several it becomes a space, so that a row stays a line. */
  readonly soft: boolean;
  readonly origin: Origin | null;
}

/** Where the content of a cell begins or ends. */
export interface CellMark {
  readonly cell: Cell;
  readonly opens: boolean;
}

/** Text in reading order; lists inside lists are texts that were met earlier than they are read (text boxes). */
export type Piece<Origin> = TextPiece<Origin> | CellMark | Pieces<Origin>;
export interface Pieces<Origin> extends Array<Piece<Origin>> {}

/** A piece with its place in the text. */
export interface Placed<Origin> {
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
}

export interface Assembled<Origin> {
  readonly text: string;
  readonly placed: readonly Placed<Origin>[];
  readonly isTooLong: boolean;
}

/**
 * Cells up to this length (in characters) are values and keep to the line of their row; longer ones are text that was
 * laid out by a table, as in forms, and keep their own lines.
 */
const SHORT_CELL = 200;

/** Joins pieces to the text of a report. Lists lie no deeper than the elements of a document, which are bounded. */
export function assemble<Origin>(pieces: Pieces<Origin>): Assembled<Origin> {
  const isTooLong = measure(pieces) > LONGEST_REPORT;
  const texts: string[] = [];
  const placed: Placed<Origin>[] = [];
  let length = 0;
  let shortCells = 0;
  const walk = (list: Pieces<Origin>): void => {
    for (const piece of list) {
      if (Array.isArray(piece)) walk(piece);
      else if ('opens' in piece) {
        if (piece.cell.row.cells > 1 && piece.cell.length <= SHORT_CELL) shortCells += piece.opens ? 1 : -1;
      } else {
        const start = length;
        texts.push(piece.soft && shortCells > 0 ? ' ' : piece.text);
        length += piece.text.length;
        if (piece.origin !== null) placed.push({ start, end: length, origin: piece.origin });
      }
    }
  };
  if (!isTooLong) walk(pieces);
  return { text: texts.join(''), placed, isTooLong };
}

/** The length of all pieces together; notes on the way how long each cell is. A cell that never ends is no value. */
function measure<Origin>(pieces: Pieces<Origin>): number {
  const starts: number[] = [];
  let length = 0;
  const walk = (list: Pieces<Origin>): void => {
    for (const piece of list) {
      if (Array.isArray(piece)) walk(piece);
      else if (!('opens' in piece)) length += piece.text.length;
      else if (piece.opens) {
        piece.cell.length = Number.POSITIVE_INFINITY;
        starts.push(length);
      } else piece.cell.length = length - (starts.pop() ?? length);
    }
  };
  walk(pieces);
  return length;
}
