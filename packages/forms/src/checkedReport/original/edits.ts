import type { RunChild } from '../../reading/docx/origin.ts';
import { wordPrefix } from '../../reading/docx/prefix.ts';
import type { DocxText } from '../../reading/docx/read.ts';
import { escapeXml } from '../escapeXml.ts';
import type { ChangeMark, Marks } from '../marks.ts';
import type { Spot, Spots } from './spots.ts';

/** Text put in place of a stretch of XML. */
interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** What begins and ends at one place, as XML, in the order in which it is written. */
interface Events {
  readonly spot: Spot;
  changesEnd: string;
  commentsEnd: string;
  commentsStart: string;
  changesStart: string;
}

interface Deletion {
  readonly from: number;
  readonly to: number;
}

export interface MarkIds {
  /** The id of the first comment; the others follow. */
  readonly comment: number;
  /** The id of the first tracked change; the others follow. */
  readonly change: number;
}

/**
 * The XML of the main part with the ends of comments and with tracked changes. Runs are cut where a mark begins or
 * ends inside them; nothing else is touched.
 */
export function markedXml(docx: DocxText, spots: Spots, marks: Marks, ids: MarkIds, stamp: string): string {
  const { xml } = docx.word.main;
  const prefix = wordPrefix(xml);
  const places = new Map<number, Events>();
  const eventsAt = (spot: Spot): Events => {
    const known = places.get(spot.at);
    if (known) return known;
    const events: Events = { spot, changesEnd: '', commentsEnd: '', commentsStart: '', changesStart: '' };
    places.set(spot.at, events);
    return events;
  };
  marks.comments.forEach(({ start, end }, index) => {
    const { from, to } = spots.around(start, end);
    const id = ids.comment + index;
    eventsAt(from).commentsStart += `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
    eventsAt(to).commentsEnd +=
      `<${prefix}commentRangeEnd ${prefix}id="${id}"/><${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  });
  const deletions: Deletion[] = [];
  let changeId = ids.change;
  for (const change of marks.changes) {
    const stretches = stretchesOf(spots, change);
    stretches.forEach(({ from, to }, index) => {
      deletions.push({ from: from.at, to: to.at });
      eventsAt(from).changesStart += `<${prefix}del ${prefix}id="${changeId}" ${stamp}>`;
      eventsAt(to).changesEnd += `</${prefix}del>`;
      changeId += 1;
      if (index < stretches.length - 1 || change.replacement === '') return;
      const { startTag, properties } = to.unit;
      const text = `<${prefix}t xml:space="preserve">${escapeXml(change.replacement)}</${prefix}t>`;
      eventsAt(to).changesEnd +=
        `<${prefix}ins ${prefix}id="${changeId}" ${stamp}>${startTag}${properties}${text}</${prefix}r></${prefix}ins>`;
      changeId += 1;
    });
  }
  return applied(xml, editsOf(docx, [...places.values()], deletions, prefix));
}

/** The places around each run of a change: a deletion holds whole runs, and each run lies in one of its own. */
function stretchesOf(spots: Spots, { start, end }: ChangeMark): { from: Spot; to: Spot }[] {
  const stretches: { start: number; end: number }[] = [];
  let unit: object | null = null;
  for (const piece of spots.touched(start, end)) {
    const last = stretches.at(-1);
    if (last && piece.origin.unit === unit) last.end = Math.min(end, piece.end);
    else stretches.push({ start: Math.max(start, piece.start), end: Math.min(end, piece.end) });
    unit = piece.origin.unit;
  }
  return stretches.map((stretch) => spots.around(stretch.start, stretch.end));
}

/** Tells whether the text before (`left`) or after a place is deleted. */
function deletionTest(deletions: readonly Deletion[]): (at: number, side: 'left' | 'right') => boolean {
  const inOrder = [...deletions].sort((a, b) => a.from - b.from);
  return (at, side) => {
    let low = 0;
    let high = inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { to } = inOrder[middle] as Deletion;
      if (side === 'left' ? to >= at : to > at) high = middle;
      else low = middle + 1;
    }
    const found = inOrder[low];
    return found !== undefined && (side === 'left' ? found.from < at : found.from <= at);
  };
}

function editsOf(docx: DocxText, places: readonly Events[], deletions: readonly Deletion[], prefix: string): Edit[] {
  const isDeleted = deletionTest(deletions);
  const open = (deleted: boolean) => `<${prefix}${deleted ? 'delText' : 't'} xml:space="preserve">`;
  const close = (deleted: boolean) => `</${prefix}${deleted ? 'delText' : 't'}>`;
  const edits: Edit[] = [];
  const cutChildren = new Set<RunChild>();
  for (const { spot, changesEnd, commentsEnd, commentsStart, changesStart } of places) {
    const { at, kind, unit, child, isLiteral } = spot;
    let [before, after] = kind === 'edge' ? ['', ''] : [`</${prefix}r>`, unit.startTag + unit.properties];
    if (kind === 'text' && child) {
      before = `${isLiteral ? ']]>' : ''}${close(isDeleted(at, 'left'))}${before}`;
      after += `${open(isDeleted(at, 'right'))}${isLiteral ? '<![CDATA[' : ''}`;
      cutChildren.add(child);
    }
    edits.push({ at, end: at, text: before + changesEnd + commentsEnd + commentsStart + changesStart + after });
  }
  for (const { child, from, to } of textChildren(docx)) {
    const [first, last] = [isDeleted(child.start, 'right'), isDeleted(child.end, 'left')];
    const isCut = cutChildren.has(child);
    if (isCut || first) edits.push({ at: child.start, end: from, text: open(first) });
    if (isCut || last) edits.push({ at: to, end: child.end, text: close(last) });
  }
  return edits;
}

/** Every element of text with the places of its first and last character; white space that is not shown lies outside. */
function textChildren({ placed }: DocxText): { child: RunChild; from: number; to: number }[] {
  const children: { child: RunChild; from: number; to: number }[] = [];
  for (const { origin } of placed) {
    const { child, rawStart, rawEnd, isLiteral } = origin;
    if (!child || rawStart < 0) continue;
    const last = children.at(-1);
    const to = rawEnd + (isLiteral ? 3 : 0);
    if (last?.child === child) last.to = to;
    else children.push({ child, from: rawStart - (isLiteral ? 9 : 0), to });
  }
  return children;
}

function applied(xml: string, edits: readonly Edit[]): string {
  const inOrder = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.at - b.edit.at || a.index - b.index);
  const parts: string[] = [];
  let at = 0;
  for (const { edit } of inOrder) {
    parts.push(xml.slice(at, edit.at), edit.text);
    at = edit.end;
  }
  parts.push(xml.slice(at));
  return parts.join('');
}
