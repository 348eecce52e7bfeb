import type { Refused, ZipDirectory } from '@huanjie/files';
import { assemble, type Piece, type Pieces, type Placed } from '../pieces.ts';
import { type ReportRefused, textTooLong } from '../refusals.ts';
import type { Origin, Unit } from './origin.ts';
import { openWordPackage, partOf, scanPart, type WordPackage, type XmlPart } from './package.ts';
import { type NoteReference, readStory } from './story.ts';

/** A Word document: its text, and where each stretch of it stands in the XML. */
export interface DocxText {
  readonly kind: 'docx';
  readonly text: string;
  readonly placed: readonly Placed<Origin>[];
  readonly word: WordPackage;
}

/**
 * Reads the body of a Word document and, after it, the footnotes and endnotes that the body refers to, each a line.
 * Headers and footers are not read: they repeat on every page what a report does not argue with.
 */
export function readDocx(zip: ZipDirectory): DocxText | ReportRefused {
  const word = openWordPackage(zip);
  if (word.kind === 'refused') return word;
  const body = readStory(word.main);
  if (body.kind === 'refused') return body;
  const pieces: Pieces<Origin> = [body.pieces];
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = readNotes(word, kind, body.notes);
    if ('kind' in notes) return notes;
    for (const note of notes) pieces.push({ text: '\n', soft: false, origin: null }, note);
  }
  const { text, placed, isTooLong } = assemble(pieces);
  return isTooLong ? textTooLong() : { kind: 'docx', text, placed, word };
}

/** The notes that the body refers to, in its order. */
function readNotes(
  word: WordPackage,
  kind: NoteReference['kind'],
  references: readonly NoteReference[],
): Pieces<Origin>[] | Refused {
  const wanted = references.filter((reference) => reference.kind === kind);
  const relation = [...word.relations.values()].find((one) => one.kind === `${kind}s`);
  if (wanted.length === 0 || !relation || !word.zip.entries.has(relation.path)) return [];
  const part = partOf(word.zip, relation.path, word.budget);
  if (part.kind === 'refused') return part;
  const parts = notesOf(part, kind);
  if (!(parts instanceof Map)) return parts;
  const notes: Pieces<Origin>[] = [];
  for (const { id, unit } of wanted) {
    const note = parts.get(id);
    if (!note) continue;
    parts.delete(id);
    const story = readStory(note);
    if (story.kind === 'refused') return story;
    notes.push(anchored(story.pieces, unit));
  }
  return notes;
}

/** Each note as a part of its own, by its id, under the root element of the part that holds them all. */
function notesOf(part: XmlPart, kind: string): Map<string, XmlPart> | Refused {
  const notes = new Map<string, XmlPart>();
  let root = '';
  let id = '';
  let from = -1;
  const fault = scanPart(part, (path) => ({
    open(name, attributes, start, end) {
      if (path.length === 0) root = part.xml.slice(start, end);
      if (name !== kind || path.length !== 1) return;
      id = /\s[\w.-]*:?id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
      from = start;
    },
    close(name, _start, end) {
      if (name !== kind || path.length !== 1) return;
      const rootName = /^<([^\s>/]+)/.exec(root)?.[1] ?? '';
      notes.set(id, { ...part, xml: `${root}${part.xml.slice(from, end)}</${rootName}>` });
    },
    text() {},
  }));
  return fault ?? notes;
}

/** Notes lie in a part of their own; a comment on one is set on its mark in the body. */
function anchored(pieces: Pieces<Origin>, unit: Unit): Pieces<Origin> {
  const origin: Origin = { unit, child: null, rawStart: -1, rawEnd: -1, isLiteral: false };
  return pieces.map((piece): Piece<Origin> => {
    if (Array.isArray(piece)) return anchored(piece, unit);
    return 'opens' in piece ? piece : { ...piece, origin: piece.origin && origin };
  });
}
