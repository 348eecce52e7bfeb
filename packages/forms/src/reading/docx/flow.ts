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
export class Flow {
  readonly pieces: Pieces<Origin> = [];
  readonly #containers: Container[] = [{ pieces: this.pieces, hasBlocks: false, joinsNext: false }];
  readonly #paragraphs: Paragraph[] = [];
  readonly #rows: OpenRow[] = [];

  add(text: string, soft: boolean, origin: Origin | null): void {
    this.#top().pieces.push({ text, soft, origin });
  }

  isInParagraph(): boolean {
    return this.#paragraphs.length > 0;
  }

  openParagraph(): void {
    this.#beginBlock();
    this.#paragraphs.push({ boxes: [], isMarkDeleted: false });
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    for (const box of paragraph?.boxes ?? []) {
      this.add('\n', true, null);
      this.#top().pieces.push(box);
    }
    if (paragraph?.isMarkDeleted) this.#top().joinsNext = true;
  }

  deleteParagraphMark(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.isMarkDeleted = true;
  }

  openRow(): void {
    const { pieces, hasBlocks } = this.#top();
    this.#rows.push({ cells: 0, length: pieces.length, hadBlocks: hasBlocks, isDeleted: false, cell: null });
    this.#beginBlock();
  }

  closeRow(): void {
    const row = this.#rows.pop();
    if (!row?.isDeleted) return;
    this.#top().pieces.length = row.length;
    this.#top().hasBlocks = row.hadBlocks;
  }

  deleteRow(): void {
    const row = this.#rows.at(-1);
    if (row) row.isDeleted = true;
  }

  openCell(): void {
    const row = this.#rows.at(-1);
    if (!row) return;
    if (row.cells > 0) this.add('\t', true, null);
    row.cell = newCell(row);
    const { pieces } = this.#top();
    pieces.push({ cell: row.cell, opens: true });
    this.#containers.push({ pieces, hasBlocks: false, joinsNext: false });
  }

  closeCell(): void {
    const row = this.#rows.at(-1);
    if (!row?.cell) return;
    this.#containers.pop();
    this.#top().pieces.push({ cell: row.cell, opens: false });
    row.cell = null;
  }

  openBox(): void {
    this.#containers.push({ pieces: [], hasBlocks: false, joinsNext: false });
  }

  closeBox(): void {
    const box = this.#containers.pop();
    if (box && box.pieces.length > 0) this.#paragraphs.at(-1)?.boxes.push(box.pieces);
  }

  #top(): Container {
    return this.#containers[this.#containers.length - 1] as Container;
  }

  #beginBlock(): void {
    const container = this.#top();
    if (container.hasBlocks && !container.joinsNext) this.add('\n', true, null);
    container.hasBlocks = true;
    container.joinsNext = false;
  }
}
