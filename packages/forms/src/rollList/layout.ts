import type { RollList, RollListLine, RollListOptions, RollListPaper } from './model.ts';
import { CHANGE_ORDER, changeHeading, correctionOf, groupHeading } from './wording.ts';

/** A sheet and its type, in points unless said otherwise. */
export interface Sheet {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** Left and right, millimetres. */
  readonly side: number;
  readonly title: number;
  readonly heading: number;
  readonly name: number;
  readonly mark: number;
  readonly text: number;
  readonly foot: number;
  readonly columns: { readonly plain: number; readonly marked: number };
}

/** Type large enough to be read on a wall by the old: names of 16 points on A4, of 22 on A3. */
export const SHEETS: Readonly<Record<RollListPaper, Sheet>> = {
  a4: {
    width: 210,
    height: 297,
    side: 18,
    title: 24,
    heading: 16,
    name: 16,
    mark: 10,
    text: 14,
    foot: 8,
    columns: { plain: 7, marked: 6 },
  },
  a3: {
    width: 420,
    height: 297,
    side: 20,
    title: 38,
    heading: 22,
    name: 22,
    mark: 14,
    text: 19,
    foot: 10,
    columns: { plain: 11, marked: 9 },
  },
};

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** White between two names, in points. */
const LEAST_GAP = 5;

/** One place in the rows: a name, or the empty rest of a row. */
export interface Cell {
  /** The line that stands here; null for an empty place. */
  readonly line: RollListLine | null;
  /** Small type behind the name. */
  readonly after: string;
  /** Columns that it takes. */
  readonly span: number;
}

export interface GroupRows {
  readonly heading: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface ListSection {
  /** Heading over the changes of one kind; null on the first list. */
  readonly heading: string | null;
  readonly groups: readonly GroupRows[];
}

/** The columns of a print. */
export const columnsOf = ({ paper, marks }: RollListOptions): number =>
  marks ? SHEETS[paper].columns.marked : SHEETS[paper].columns.plain;

/** The list by sections, groups and rows; inside each the lines keep the order in which they were published. */
export function sectionsOf(list: RollList, options: RollListOptions): readonly ListSection[] {
  if (list.number === 1) return [{ heading: null, groups: groupsOf(list.lines, options) }];
  return CHANGE_ORDER.map((change) => ({ change, lines: list.lines.filter((line) => line.change === change) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ change, lines }, at) => ({
      heading: changeHeading(at, change, lines.length),
      groups: groupsOf(lines, options),
    }));
}

function groupsOf(lines: readonly RollListLine[], options: RollListOptions): readonly GroupRows[] {
  return byGroup(lines).map(([group, members]) => ({
    heading: groupHeading(group, members.length),
    rows: rowsOf(
      members.map((line) => cellOf(line, options)),
      columnsOf(options),
    ),
  }));
}

/** The lines of each group, groups in the order in which they first appear. */
export function byGroup(
  lines: readonly RollListLine[],
): readonly (readonly [string | null, readonly RollListLine[]])[] {
  const groups = new Map<string | null, RollListLine[]>();
  for (const line of lines) {
    const members = groups.get(line.group) ?? [];
    members.push(line);
    groups.set(line.group, members);
  }
  return [...groups];
}

function cellOf(line: RollListLine, options: RollListOptions): Cell {
  const sheet = SHEETS[options.paper];
  const columns = columnsOf(options);
  const sex = options.marks && line.female ? '（女）' : '';
  const after = line.change === 'corrected' ? `${sex}${correctionOf(line)}` : sex;
  const column = ((sheet.width - 2 * sheet.side) * POINTS_PER_MILLIMETRE) / columns;
  const needed = widthOf(line.name) * sheet.name + widthOf(after) * sheet.mark + LEAST_GAP;
  return { line, after, span: Math.min(columns, Math.ceil(needed / column)) };
}

/** Takes half the width of a Hanzi, or little more. */
const NARROW = /[\u0020-\u00b6\u00b8-\u024f]/u;

/** Width in ems, at most. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 0.6 : 1;
  return width;
}

/** Puts cells into rows one after the other; the rest of a row that is too short for the next cell stays empty. */
export function rowsOf(cells: readonly Cell[], columns: number): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let left = 0;
  const fill = () => {
    if (left > 0) rows.at(-1)?.push({ line: null, after: '', span: left });
  };
  for (const cell of cells) {
    if (cell.span > left) {
      fill();
      rows.push([]);
      left = columns;
    }
    rows.at(-1)?.push(cell);
    left -= cell.span;
  }
  fill();
  return rows;
}

const TWO_HANZI = /^\p{Script=Han}{2}$/u;

/** The parts of a name to be spread over the width of three characters: names of two Hanzi alone are. */
export const spreadParts = (name: string): readonly [string, string] | null => {
  if (!TWO_HANZI.test(name)) return null;
  const [first = '', second = ''] = name;
  return [first, second];
};
