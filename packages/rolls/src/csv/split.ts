import { MAX_COLUMNS, type RawRow } from '../table.ts';

/** A splitter of delimited text that is fed piece by piece. */
export interface CsvSplitter {
  /** Takes the next piece of text; complete rows are appended to `out`. Blank rows are counted and left out. */
  readonly push: (text: string, last: boolean, out: RawRow[]) => SplitFault | null;
}

export interface SplitFault {
  readonly code: 'QUOTE_OPEN' | 'TOO_WIDE' | 'LINE_LONG';
  readonly row: number;
}

/** A record longer than this (in UTF-16 units) means that a closing quote or all line breaks are missing. */
const LONGEST_RECORD = 1_000_000;
const QUOTE = 34;
const EQUALS = 61;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The delimiter of a table: whichever of comma, tab and semicolon is most frequent outside quotes in its first lines. */
export function guessDelimiter(start: string): ',' | '\t' | ';' {
  const counts = { ',': 0, '\t': 0, ';': 0 };
  let quoted = false;
  let lines = 0;
  for (let at = 0; at < start.length && lines < 10; at += 1) {
    const character = start[at];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') lines += 1;
    else if (character === ',' || character === '\t' || character === ';') counts[character] += 1;
  }
  if (counts['\t'] > counts[',']) return counts['\t'] >= counts[';'] ? '\t' : ';';
  return counts[';'] > counts[','] ? ';' : ',';
}

/**
 * A splitter for CSV as spreadsheets write it: quoted cells may hold delimiters, doubled quotes and line breaks;
 * lines end in LF, CRLF or (`lineBreak` CR) a lone CR. `="…"`, with which exports force text, is read as its content.
 */
export function csvSplitter(delimiter: string, lineBreak: '\n' | '\r'): CsvSplitter {
  let rest = '';
  let row = 0;
  let width = 8;

  const push = (text: string, last: boolean, out: RawRow[]): SplitFault | null => {
    const buffer = rest.length === 0 ? text : rest + text;
    let at = 0;
    let nextQuote = buffer.indexOf('"');
    while (at < buffer.length) {
      let end = buffer.indexOf(lineBreak, at);
      if (end < 0) {
        if (!last && buffer.length - at > LONGEST_RECORD)
          return { code: nextQuote < 0 ? 'LINE_LONG' : 'QUOTE_OPEN', row: row + 1 };
        if (!last) break;
        end = buffer.length;
      }
      if (nextQuote >= 0 && nextQuote < at) nextQuote = buffer.indexOf('"', at);
      let cells: string[];
      let next = end + 1;
      if (nextQuote < 0 || nextQuote > end) {
        cells = splitPlain(buffer.slice(at, stripReturn(buffer, at, end)), delimiter, width);
      } else {
        const record = splitQuoted(buffer, at, delimiter, lineBreak, last);
        if (record === 'open') {
          if (last || buffer.length - at > LONGEST_RECORD) return { code: 'QUOTE_OPEN', row: row + 1 };
          break;
        }
        cells = record.cells;
        next = record.next;
      }
      row += 1;
      at = next;
      if (cells.length > MAX_COLUMNS) return { code: 'TOO_WIDE', row };
      if (isBlank(cells)) continue;
      width = cells.length;
      out.push({ row, cells });
    }
    rest = at === 0 ? buffer : buffer.slice(at);
    return null;
  };
  return { push };
}

function stripReturn(buffer: string, start: number, end: number): number {
  return end > start && buffer.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
}

function splitPlain(line: string, delimiter: string, width: number): string[] {
  const cells: string[] = new Array(width);
  let count = 0;
  let at = 0;
  for (;;) {
    const stop = line.indexOf(delimiter, at);
    cells[count] = stop < 0 ? line.slice(at) : line.slice(at, stop);
    count += 1;
    if (stop < 0 || count > MAX_COLUMNS) break;
    at = stop + 1;
  }
  cells.length = count;
  return cells;
}

/** Reads one record that holds quotes; 'open' when the buffer ends before the record does. */
function splitQuoted(buffer: string, start: number, delimiter: string, lineBreak: string, last: boolean) {
  const cells: string[] = [];
  const separator = delimiter.charCodeAt(0);
  const breaker = lineBreak.charCodeAt(0);
  let at = start;
  for (;;) {
    let head = '';
    const opensText = buffer.charCodeAt(at) === EQUALS && buffer.charCodeAt(at + 1) === QUOTE;
    if (opensText || buffer.charCodeAt(at) === QUOTE) {
      let from = at + (opensText ? 2 : 1);
      for (;;) {
        const quote = buffer.indexOf('"', from);
        if (quote < 0 || (quote + 1 >= buffer.length && !last)) return 'open';
        head += buffer.slice(from, quote);
        at = quote + 1;
        if (buffer.charCodeAt(at) !== QUOTE) break;
        head += '"';
        from = at + 1;
      }
    }
    let stop = at;
    while (stop < buffer.length && buffer.charCodeAt(stop) !== separator && buffer.charCodeAt(stop) !== breaker)
      stop += 1;
    if (stop >= buffer.length && !last) return 'open';
    const ended = stop >= buffer.length || buffer.charCodeAt(stop) === breaker;
    const tailEnd = ended && breaker === LINE_FEED ? stripReturn(buffer, at, stop) : stop;
    cells.push(head + buffer.slice(at, tailEnd));
    if (ended) return { cells, next: stop + 1 };
    if (cells.length > MAX_COLUMNS) return { cells, next: stop + 1 };
    at = stop + 1;
  }
}

function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) {
    if (cell.length > 0 && cell.trim().length > 0) return false;
  }
  return true;
}
