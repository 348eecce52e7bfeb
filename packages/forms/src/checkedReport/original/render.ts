import { readZipDirectory, rewriteZip, type ZipDirectory } from '@huanjie/files';
import { encodePart } from '../../reading/docx/package.ts';
import { wordPrefix } from '../../reading/docx/prefix.ts';
import { type DocxText, readDocx } from '../../reading/docx/read.ts';
import { escapeXml } from '../escapeXml.ts';
import { type Marks, marksOf } from '../marks.ts';
import type { CheckedReportInput } from '../model.ts';
import { AUTHOR } from '../wording.ts';
import { commentsPart, highestId, partsWithComments } from './comments.ts';
import { markedXml } from './edits.ts';
import { type Spots, spotsOf } from './spots.ts';

/**
 * The Word document that was checked with comments and tracked changes in it; every other part of the package stays
 * byte for byte. Throws when the file is not the one that the text was read from: the checker read it before.
 */
export function markOriginal(input: CheckedReportInput, original: Uint8Array): Uint8Array {
  const zip = readZipDirectory(original);
  const docx = zip.kind === 'refused' ? zip : readDocx(zip);
  if (docx.kind === 'refused') throw new Error(`The original document is not readable: ${docx.en}`);
  if (docx.text !== input.text) throw new Error('The text is not the one that was read from the original document');
  const spots = spotsOf(docx);
  const marks = marksOf(docx.text, input.findings, (start, end) => isChangeable(spots, start, end));
  if (marks.comments.length === 0 && marks.changes.length === 0) return original;
  return rewriteZip(zip as ZipDirectory, changedParts(docx, spots, marks, input));
}

function changedParts(docx: DocxText, spots: Spots, marks: Marks, input: CheckedReportInput): Map<string, Uint8Array> {
  const { word } = docx;
  const existing = commentsPart(word);
  if (existing?.kind === 'refused') throw new Error(`The comments of the document are not readable: ${existing.en}`);
  const { main } = word;
  const comment = Math.max(highestId(main.xml), existing ? highestId(existing.xml) : -1) + 1;
  const ids = { comment, change: comment + marks.comments.length };
  const parts =
    marks.comments.length === 0
      ? new Map<string, Uint8Array>()
      : partsWithComments(word, existing, marks.comments, comment, stampOf(existing?.xml ?? '', input), input.language);
  if ('kind' in parts) throw new Error(`The document cannot take comments: ${parts.en}`);
  return parts.set(main.name, encodePart(main, markedXml(docx, spots, marks, ids, stampOf(main.xml, input))));
}

/** Author and day of a comment or a change, as attributes of the part that they stand in. */
function stampOf(xml: string, { checkedOn, language }: CheckedReportInput): string {
  const prefix = wordPrefix(xml);
  return `${prefix}author="${escapeXml(AUTHOR[language])}" ${prefix}date="${escapeXml(checkedOn)}T00:00:00Z"`;
}

/**
 * A stretch becomes a tracked change when it is nothing but text of one paragraph's own runs: no tab, no object, no
 * text box, and not itself part of a tracked insertion.
 */
function isChangeable(spots: Spots, start: number, end: number): boolean {
  const pieces = spots.touched(start, end);
  return pieces.every((piece, index) => {
    const { unit, child, rawStart } = piece.origin;
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const isGapless = before === undefined ? piece.start <= start : before.end === piece.start;
    const isAlone = (other: typeof piece | undefined) => other?.origin.unit !== unit || other.origin.child === child;
    return (
      child !== null &&
      rawStart >= 0 &&
      unit.isCuttable &&
      !unit.isInserted &&
      isGapless &&
      (after !== undefined || piece.end >= end) &&
      unit.paragraph === pieces[0]?.origin.unit.paragraph &&
      (unit.isPlain || (isAlone(before) && isAlone(after)))
    );
  });
}
