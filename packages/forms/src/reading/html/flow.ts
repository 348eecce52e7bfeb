import { type Cell, newCell, type Pieces, type Row } from '../pieces.ts';

interface Table {
  row: Row | null;
  cell: Cell | null;
}

/** Characters as wide as a Hanzi: a line end of the source between two of them is no space. */
const WIDE =
  /[\u2e80-\u303f\u3040-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\ud840-\ud888\udc00-\udfff]/;
const SPACES = /[ \t\n\r\f]+/g;

/** Puts the text of a web page in lines and cells. */
export class HtmlFlow {
  readonly pieces: Pieces<never> = [];
  readonly #tables: Table[] = [];
  #last = '';
  /** At the beginning of the text, a line or a cell: no line end is needed before the next block. */
  #isFresh = true;
  #isBlockDue = false;
  /** Folded white space that is written only before more text: `\n` when it held a line end. */
  #space = '';
  #preformatted = 0;

  open(name: string): void {
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'table') this.#tables.push({ row: null, cell: null });
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'td' || name === 'th') this.#openCell(table);
    else if (name === 'tr') this.#closeRow(table);
  }

  close(name: string): void {
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'td' || name === 'th') this.#closeCell(table);
    else if (name === 'tr') this.#closeRow(table);
    else if (name === 'table') {
      this.#closeRow(table);
      this.#tables.pop();
    }
  }

  /** A block begins or ends: what follows stands on a line of its own. */
  block(): void {
    this.#isBlockDue = true;
  }

  lineBreak(): void {
    if (this.#isBlockDue && !this.#isFresh) this.#add('\n', true);
    this.#settle();
    this.#add('\n', true);
  }

  text(decoded: string): void {
    if (this.#preformatted > 0) this.#writeLines(decoded);
    else this.#writeFolded(decoded);
  }

  #add(text: string, soft: boolean): void {
    this.pieces.push({ text, soft, origin: null });
    this.#last = text.charAt(text.length - 1);
    this.#isFresh = soft;
  }

  #settle(): void {
    this.#isBlockDue = false;
    this.#space = '';
  }

  #write(text: string): void {
    if (this.#isBlockDue && !this.#isFresh) this.#add('\n', true);
    else if (this.#space !== '' && !this.#isFresh) {
      const isInside = this.#space === '\n' && WIDE.test(this.#last) && WIDE.test(text.charAt(0));
      if (!isInside && this.#last !== ' ') this.#add(' ', false);
    }
    this.#settle();
    this.#add(text.replaceAll('\u00a0', ' '), false);
  }

  #writeFolded(text: string): void {
    let from = 0;
    for (const match of text.matchAll(SPACES)) {
      if (match.index > from) this.#write(text.slice(from, match.index));
      if (this.#space !== '\n') this.#space = /[\n\r]/.test(match[0]) ? '\n' : ' ';
      from = match.index + match[0].length;
    }
    if (from < text.length) this.#write(text.slice(from));
  }

  #writeLines(text: string): void {
    text.split(/(\r\n|\r|\n)/).forEach((line, index) => {
      if (index % 2 === 1) this.#add('\n', true);
      else if (line !== '') this.#write(line);
    });
  }

  #openCell(table: Table): void {
    this.#closeCell(table);
    if (table.row) this.#add('\t', true);
    else if (!this.#isFresh) this.#add('\n', true);
    table.row ??= { cells: 0 };
    table.cell = newCell(table.row);
    this.pieces.push({ cell: table.cell, opens: true });
    this.#isFresh = true;
    this.#settle();
  }

  #closeCell(table: Table): void {
    if (!table.cell) return;
    this.pieces.push({ cell: table.cell, opens: false });
    table.cell = null;
    this.#isFresh = false;
    this.#settle();
  }

  #closeRow(table: Table): void {
    this.#closeCell(table);
    if (table.row) this.#isBlockDue = true;
    table.row = null;
  }
}
