import { plainText } from '@huanjie/files';
import type { Origin, RunChild, Unit } from '../../reading/docx/origin.ts';
import type { DocxText } from '../../reading/docx/read.ts';
import type { Placed } from '../../reading/pieces.ts';

/**
 * A place in the XML where the end of a mark may stand. `edge`: beside a run. `child`: between two elements of a run,
 * which is cut there. `text`: inside the text of a run.
 */
export interface Spot {
  readonly at: number;
  readonly kind: 'edge' | 'child' | 'text';
  readonly unit: Unit;
  readonly child: RunChild | null;
  readonly isLiteral: boolean;
}

/** Where marks on a Word document may stand. */
export interface Spots {
  /** The pieces of the text that a stretch touches; the nearest one when it touches none. */
  readonly touched: (start: number, end: number) => readonly Placed<Origin>[];
  /** The places in the XML around a stretch. */
  readonly around: (start: number, end: number) => { readonly from: Spot; readonly to: Spot };
}

const CDATA_OPEN = '<![CDATA['.length;
const CDATA_CLOSE = ']]>'.length;

export function spotsOf({ placed, word }: DocxText): Spots {
  const { xml } = word.main;
  /** The number of the first piece that ends after `at`. */
  const firstAfter = (at: number): number => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placed[middle] as Placed<Origin>).end > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const range = (start: number, end: number): readonly [first: number, last: number] => {
    const first = firstAfter(start);
    if (first < placed.length && (placed[first] as Placed<Origin>).start < end) {
      // The piece of the last character; what lies between two pieces belongs to the one before.
      const last = firstAfter(end - 1);
      const isBeyond = last >= placed.length || (placed[last] as Placed<Origin>).start >= end;
      return [first, isBeyond ? last - 1 : last];
    }
    // Only a line end or the border of a cell was meant: the mark goes to what stands before it.
    const before = Math.max(0, first - 1);
    return [before, before];
  };
  const touched = (start: number, end: number): readonly Placed<Origin>[] => {
    const [first, last] = range(start, end);
    return placed.slice(first, last + 1);
  };
  const around = (start: number, end: number): { readonly from: Spot; readonly to: Spot } => {
    const [first, last] = range(start, end);
    const piece = placed[first] as Placed<Origin>;
    const isTouched = piece.end > start && piece.start < end;
    const from = startSpot(xml, placed, first, isTouched ? start : 0);
    const to = endSpot(xml, placed, last, isTouched ? end : Number.POSITIVE_INFINITY);
    if (from.at < to.at) return { from, to };
    // A text box or a note is read later than it is written.
    const units = [from.unit, to.unit].sort((a, b) => a.start - b.start) as [Unit, Unit];
    return { from: edge(units[0], units[0].start), to: edge(units[1], units[1].end) };
  };
  return { touched, around };
}

const edge = (unit: Unit, at: number): Spot => ({ at, kind: 'edge', unit, child: null, isLiteral: false });

function startSpot(xml: string, placed: readonly Placed<Origin>[], index: number, start: number): Spot {
  const piece = placed[index] as Placed<Origin>;
  const { unit, child, rawStart, isLiteral } = piece.origin;
  if (!child || !unit.isCuttable) return edge(unit, unit.start);
  if (start > piece.start) return insideText(xml, piece, child, start - piece.start);
  const before = placed[index - 1]?.origin;
  if (before?.unit !== unit) return edge(unit, unit.start);
  if (before.child !== child) return { at: child.start, kind: 'child', unit, child, isLiteral: false };
  return { at: rawStart - (isLiteral ? CDATA_OPEN : 0), kind: 'text', unit, child, isLiteral: false };
}

function endSpot(xml: string, placed: readonly Placed<Origin>[], index: number, end: number): Spot {
  const piece = placed[index] as Placed<Origin>;
  const { unit, child, rawEnd, isLiteral } = piece.origin;
  if (!child || !unit.isCuttable) return edge(unit, unit.end);
  if (end < piece.end) return insideText(xml, piece, child, Math.max(1, end - piece.start));
  const after = placed[index + 1]?.origin;
  if (after?.unit !== unit) return edge(unit, unit.end);
  if (after.child !== child) return { at: child.end, kind: 'child', unit, child, isLiteral: false };
  return { at: rawEnd + (isLiteral ? CDATA_CLOSE : 0), kind: 'text', unit, child, isLiteral: false };
}

/** The place in the XML before the character number `offset` of a text, an entity being written as several. */
function insideText(xml: string, { origin }: Placed<Origin>, child: RunChild, offset: number): Spot {
  const { unit, rawStart, isLiteral } = origin;
  const entities = isLiteral ? [] : entitiesOf(xml, origin);
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle] as Entity).from > offset) high = middle;
    else low = middle + 1;
  }
  const before = entities[low - 1];
  const isInside = before !== undefined && offset < before.to;
  const at = before === undefined ? offset : isInside ? before.rawFrom : before.rawTo + offset - before.to;
  return { at: rawStart + at, kind: 'text', unit, child, isLiteral };
}

/** A character that is written as several: its place in the text of its piece, and in the XML from there. */
interface Entity {
  readonly from: number;
  readonly to: number;
  readonly rawFrom: number;
  readonly rawTo: number;
}

/** A long text may carry many findings: its entities are looked up once. */
const KNOWN_ENTITIES = new WeakMap<Origin, readonly Entity[]>();

function entitiesOf(xml: string, origin: Origin): readonly Entity[] {
  const known = KNOWN_ENTITIES.get(origin);
  if (known) return known;
  const entities: Entity[] = [];
  /** How many more characters the XML has than the text so far. */
  let surplus = 0;
  const raw = xml.slice(origin.rawStart, origin.rawEnd);
  for (const match of raw.matchAll(/&(?:#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi)) {
    const from = match.index - surplus;
    const to = from + plainText(match[0]).length;
    surplus += match[0].length - (to - from);
    entities.push({ from, to, rawFrom: match.index, rawTo: match.index + match[0].length });
  }
  KNOWN_ENTITIES.set(origin, entities);
  return entities;
}
