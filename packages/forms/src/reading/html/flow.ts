import { type Cell, newCell, type Pieces, type Row } from '../pieces.ts';

interface Table {
  row: Row | null;
  cell: Cell | null;
}

/** Puts the text of a web page in lines and cells. */
export interface HtmlFlow {
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly block: () => void;
  readonly lineBreak: () => void;
  readonly text: (decoded: string) => void;
}

/** Characters as wide as a Hanzi: a line end of the source between two of them is no space. */
const WIDE =
  /[\u2e80-\u303f\u3040-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\ud840-\ud888\udc00-\udfff]/;
const SPACES = /[ \t\n\r\f]+/g;

export function htmlFlow(pieces: Pieces<never>): HtmlFlow {
  const tables: Table[] = [];
  let last = '';
  /** At the beginning of the text, a line or a cell: no line end is needed before the next block. */
  let isFresh = true;
  let isBlockDue = false;
  /** Folded white space that is written only before more text: `\n` when it held a line end. */
  let space = '';
  let preformatted = 0;
  const add = (text: string, soft: boolean): void => {
    pieces.push({ text, soft, origin: null });
    last = text.charAt(text.length - 1);
    isFresh = soft;
  };
  const write = (text: string): void => {
    if (isBlockDue && !isFresh) add('\n', true);
    else if (space !== '' && !isFresh) {
      const isInside = space === '\n' && WIDE.test(last) && WIDE.test(text.charAt(0));
      if (!isInside && last !== ' ') add(' ', false);
    }
    isBlockDue = false;
    space = '';
    add(text, false);
  };
  const folded = (text: string): void => {
    let from = 0;
    for (const match of text.matchAll(SPACES)) {
      if (match.index > from) write(text.slice(from, match.index).replaceAll('\u00a0', ' '));
      if (space !== '\n') space = /[\n\r]/.test(match[0]) ? '\n' : ' ';
      from = match.index + match[0].length;
    }
    if (from < text.length) write(text.slice(from).replaceAll('\u00a0', ' '));
  };
  const lines = (text: string): void => {
    text.split(/(\r\n|\r|\n)/).forEach((line, index) => {
      if (index % 2 === 1) add('\n', true);
      else if (line !== '') write(line.replaceAll('\u00a0', ' '));
    });
  };
  const closeCell = (table: Table): void => {
    if (!table.cell) return;
    pieces.push({ cell: table.cell, opens: false });
    table.cell = null;
    isBlockDue = false;
    isFresh = false;
    space = '';
  };
  const closeRow = (table: Table): void => {
    closeCell(table);
    if (table.row) isBlockDue = true;
    table.row = null;
  };
  const openCell = (table: Table): void => {
    closeCell(table);
    if (table.row) add('\t', true);
    else if (!isFresh) add('\n', true);
    table.row ??= { cells: 0 };
    table.cell = newCell(table.row);
    pieces.push({ cell: table.cell, opens: true });
    isFresh = true;
    isBlockDue = false;
    space = '';
  };
  return {
    open(name) {
      if (name === 'pre') preformatted += 1;
      if (name === 'table') tables.push({ row: null, cell: null });
      const table = tables.at(-1);
      if (!table) return;
      if (name === 'td' || name === 'th') openCell(table);
      else if (name === 'tr') closeRow(table);
    },
    close(name) {
      if (name === 'pre') preformatted = Math.max(0, preformatted - 1);
      const table = tables.at(-1);
      if (!table) return;
      if (name === 'td' || name === 'th') closeCell(table);
      else if (name === 'tr') closeRow(table);
      else if (name === 'table') {
        closeRow(table);
        tables.pop();
      }
    },
    block() {
      isBlockDue = true;
    },
    lineBreak() {
      if (isBlockDue && !isFresh) add('\n', true);
      isBlockDue = false;
      space = '';
      add('\n', true);
    },
    text: (decoded) => (preformatted > 0 ? lines(decoded) : folded(decoded)),
  };
}
