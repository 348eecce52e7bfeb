import { attribute, plainText, type XmlHandler } from '@huanjie/files';
import {
  CELL_DATE,
  CELL_ERROR,
  CELL_EXTERNAL,
  CELL_FORMULA,
  CELL_NUMBER,
  CELL_TEXT,
  MAX_COLUMNS,
  MAX_ROWS,
  type RawRow,
} from '../table.ts';
import { dateOfSerial } from './styles.ts';
import { LONGEST_TEXT, unescapeControls } from './text.ts';

/** What the cells of a sheet refer to. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly showsDate: (style: number) => boolean;
  readonly from1904: boolean;
}

export interface RowReader {
  readonly handler: XmlHandler;
  /** Takes the rows gathered so far. */
  readonly take: () => RawRow[];
  /** Rows that hold something and indices of columns that are hidden. */
  readonly hidden: () => { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** What stops the reading: a row wider or further down than allowed, or a place that is no place. */
  readonly fault: () => { readonly code: 'TOO_WIDE' | 'BAD_PLACE'; readonly row: number } | null;
}

/** A reader of the rows of one sheet. Cells and rows without `r` follow the one before; empty rows are left out. */
export function rowReader(context: WorkbookContext): RowReader {
  let rows: RawRow[] = [];
  let fault: ReturnType<RowReader['fault']> = null;
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let marks: number[] = [];
  let hasMarks = false;
  let type = '';
  let style = 0;
  let formula = 0;
  let value = '';
  let taking: 'nothing' | 'value' | 'inline' | 'formula' = 'nothing';
  let isPhonetic = false;
  let isHiddenRow = false;
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];

  const startRow = (attributes: string) => {
    const given = attribute(attributes, 'r');
    row = given === null ? row + 1 : Number(given);
    if (!(Number.isInteger(row) && row >= 1 && row <= MAX_ROWS)) fault ??= { code: 'BAD_PLACE', row: 0 };
    isHiddenRow = attributes.includes('hidden') && /^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '');
    column = -1;
    cells = [];
    marks = [];
    hasMarks = false;
  };
  const noteColumns = (attributes: string) => {
    if (!/^(?:1|true)$/.test(attribute(attributes, 'hidden') ?? '')) return;
    const last = Math.min(Number(attribute(attributes, 'max') ?? 0), MAX_COLUMNS);
    for (let at = Number(attribute(attributes, 'min') ?? 0); at >= 1 && at <= last; at += 1) hiddenColumns.push(at - 1);
  };
  const startCell = (attributes: string) => {
    const place = attribute(attributes, 'r');
    column = place === null ? column + 1 : columnOf(place);
    type = attribute(attributes, 't') ?? 'n';
    style = Number(attribute(attributes, 's') ?? 0);
    formula = 0;
    value = '';
  };
  const endCell = () => {
    if (value === '' && formula === 0) return;
    if (column < 0) fault ??= { code: 'BAD_PLACE', row };
    if (column >= MAX_COLUMNS) fault ??= { code: 'TOO_WIDE', row };
    if (fault) return;
    const read = readCell(type, value, style, context);
    if (read.text === '' && formula === 0) return;
    const mark = read.mark + formula;
    putCell(cells, marks, column, read.text, mark);
    if (mark !== CELL_TEXT) hasMarks = true;
  };
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'c') startCell(attributes);
      else if (name === 'v') taking = 'value';
      else if (name === 't') taking = isPhonetic ? 'nothing' : 'inline';
      else if (name === 'row') startRow(attributes);
      else if (name === 'f') {
        formula = CELL_FORMULA;
        taking = 'formula';
      } else if (name === 'rPh') isPhonetic = true;
      else if (name === 'col') noteColumns(attributes);
    },
    close(name) {
      if (name === 'c') endCell();
      else if (name === 'v' || name === 't' || name === 'f') taking = 'nothing';
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'row' && !fault && cells.some((cell) => cell.trim() !== '')) {
        rows.push(hasMarks ? { row, cells, marks } : { row, cells });
        if (isHiddenRow) hiddenRows.push(row);
      }
    },
    text(raw, isLiteral) {
      if (taking === 'nothing' || value.length > LONGEST_TEXT) return;
      if (taking === 'formula') {
        if (raw.includes('[')) formula = CELL_FORMULA + CELL_EXTERNAL;
        return;
      }
      value += isLiteral ? raw : plainText(raw);
    },
  };
  const take = () => {
    const taken = rows;
    rows = [];
    return taken;
  };
  return { handler, take, hidden: () => ({ rows: hiddenRows, columns: hiddenColumns }), fault: () => fault };
}

/** Puts a cell in its place; cells left out before it are empty. */
function putCell(cells: string[], marks: number[], column: number, text: string, mark: number): void {
  while (cells.length < column) {
    cells.push('');
    marks.push(CELL_TEXT);
  }
  cells[column] = text;
  marks[column] = mark;
}

function readCell(type: string, value: string, style: number, context: WorkbookContext) {
  switch (type) {
    case 's':
      return { text: context.strings[Number(value)] ?? '', mark: CELL_TEXT };
    case 'str':
    case 'inlineStr':
      return { text: unescapeControls(value), mark: CELL_TEXT };
    case 'b':
      return { text: value.trim() === '1' ? 'TRUE' : 'FALSE', mark: CELL_TEXT };
    case 'e':
      return { text: value, mark: CELL_ERROR };
    case 'd':
      return { text: value.slice(0, 10), mark: CELL_DATE };
    default:
      return readNumber(value, context.showsDate(style), context.from1904);
  }
}

/** The text of a stored number; by its style a date as `YYYY-MM-DD`. */
export function readNumber(value: string, showsDate: boolean, from1904: boolean): { text: string; mark: number } {
  if (value.trim() === '') return { text: '', mark: CELL_TEXT };
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value, mark: CELL_TEXT };
  const date = showsDate ? dateOfSerial(number, from1904) : null;
  if (date) return { text: date, mark: CELL_DATE };
  if (Number.isInteger(number) && Math.abs(number) < 1e21)
    return { text: BigInt(number).toString(), mark: CELL_NUMBER };
  return { text: String(Number(number.toPrecision(15))), mark: CELL_NUMBER };
}

/** Column index (from 0) of a place such as `C5`; -1 when it is none. */
function columnOf(place: string): number {
  let column = 0;
  let at = 0;
  for (; at < place.length; at += 1) {
    const code = place.charCodeAt(at) | 32;
    if (code < 97 || code > 122) break;
    column = column * 26 + (code - 96);
  }
  return at >= 1 && at <= 3 ? column - 1 : -1;
}
