import { type Cell, newCell, type Pieces, type Row } from '../pieces.ts';
import type { Origin } from './origin.ts';

interface Container {
  readonly pieces: Pieces<Origin>;
  hasBlocks: boolean;
  /** The mark of the last paragraph was deleted: the next one follows it on the same line. */
  joinsNext: boolean;
}

interface Paragraph {
  /** Text boxes anchored in it: they are read after it. */
  readonly boxes: Pieces<Origin>[];
  isMarkDeleted: boolean;
}

interface OpenRow extends Row {
  readonly length: number;
  readonly hadBlocks: boolean;
  isDeleted: boolean;
  cell: Cell | null;
}

/** Puts paragraphs, rows, cells and text boxes in reading order. */
export interface Flow {
  readonly pieces: Pieces<Origin>;
  readonly add: (text: string, soft: boolean, origin: Origin | null) => void;
  readonly openParagraph: () => void;
  readonly closeParagraph: () => void;
  readonly deleteParagraphMark: () => void;
  readonly openRow: () => void;
  readonly closeRow: () => void;
  readonly deleteRow: () => void;
  readonly openCell: () => void;
  readonly closeCell: () => void;
  readonly openBox: () => void;
  readonly closeBox: () => void;
  readonly isInParagraph: () => boolean;
}

export function flow(): Flow {
  const pieces: Pieces<Origin> = [];
  const containers: Container[] = [{ pieces, hasBlocks: false, joinsNext: false }];
  const paragraphs: Paragraph[] = [];
  const rows: OpenRow[] = [];
  const top = () => containers[containers.length - 1] as Container;
  const add = (text: string, soft: boolean, origin: Origin | null): void => {
    top().pieces.push({ text, soft, origin });
  };
  const beginBlock = (): void => {
    const container = top();
    if (container.hasBlocks && !container.joinsNext) add('\n', true, null);
    container.hasBlocks = true;
    container.joinsNext = false;
  };
  return {
    pieces,
    add,
    openParagraph() {
      beginBlock();
      paragraphs.push({ boxes: [], isMarkDeleted: false });
    },
    closeParagraph() {
      const paragraph = paragraphs.pop();
      for (const box of paragraph?.boxes ?? []) {
        add('\n', true, null);
        top().pieces.push(box);
      }
      if (paragraph?.isMarkDeleted) top().joinsNext = true;
    },
    deleteParagraphMark() {
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.isMarkDeleted = true;
    },
    openRow() {
      const { pieces: before, hasBlocks } = top();
      rows.push({ cells: 0, length: before.length, hadBlocks: hasBlocks, isDeleted: false, cell: null });
      beginBlock();
    },
    closeRow() {
      const row = rows.pop();
      if (!row?.isDeleted) return;
      top().pieces.length = row.length;
      top().hasBlocks = row.hadBlocks;
    },
    deleteRow() {
      const row = rows.at(-1);
      if (row) row.isDeleted = true;
    },
    openCell() {
      const row = rows.at(-1);
      if (!row) return;
      if (row.cells > 0) add('\t', true, null);
      row.cell = newCell(row);
      top().pieces.push({ cell: row.cell, opens: true });
      containers.push({ pieces: top().pieces, hasBlocks: false, joinsNext: false });
    },
    closeCell() {
      const row = rows.at(-1);
      if (!row?.cell) return;
      containers.pop();
      top().pieces.push({ cell: row.cell, opens: false });
      row.cell = null;
    },
    openBox() {
      containers.push({ pieces: [], hasBlocks: false, joinsNext: false });
    },
    closeBox() {
      const box = containers.pop();
      if (box && box.pieces.length > 0) paragraphs.at(-1)?.boxes.push(box.pieces);
    },
    isInParagraph: () => paragraphs.length > 0,
  };
}
