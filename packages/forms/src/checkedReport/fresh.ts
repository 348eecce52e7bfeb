import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  type ICommentOptions,
  InsertedTextRun,
  type IParagraphOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import { BODY_LAYOUT, pageFoot, type RunLook, runLook } from '../adapters/docx.ts';
import { DOCX_STYLES, REPORT_PAGE } from '../adapters/docxStyles.ts';
import { markUnprintable } from '../adapters/printable.ts';
import { type ChangeMark, type Marks, marksOf } from './marks.ts';
import type { CheckedReportInput } from './model.ts';
import { AUTHOR, commentLines } from './wording.ts';

/** A line of the text: one paragraph. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly look: RunLook;
  readonly layout: IParagraphOptions;
}

/** Longer lines are sentences, whatever they begin with. */
const LONGEST_HEADING = 30;
const TITLE_SIZE = 44;

/** A new document of the text in the look of the house, one paragraph a line, with comments and tracked changes. */
export async function markFresh(input: CheckedReportInput): Promise<Uint8Array> {
  const { text, language } = input;
  const lines = linesOf(text);
  const marks = marksOf(text, input.findings, (start, end) => !/[\n\r\t]/.test(text.slice(start, end)));
  const author = AUTHOR[language];
  const date = `${input.checkedOn}T00:00:00Z`;
  const comments = marks.comments.map(
    ({ finding }, id): ICommentOptions => ({
      id,
      author,
      date: new Date(date),
      children: commentLines(finding, language).map(
        (line, index) =>
          new Paragraph({ children: [new TextRun({ text: markUnprintable(line), bold: index === 0, size: 20 })] }),
      ),
    }),
  );
  const foot = `${author} ${input.checkedOn}`;
  const document = new Document({
    title: markUnprintable(input.title),
    creator: author,
    evenAndOddHeaderAndFooters: true,
    externalStyles: DOCX_STYLES,
    comments: { children: comments },
    sections: [
      {
        properties: REPORT_PAGE,
        footers: {
          default: new Footer({ children: [pageFoot('odd', foot)] }),
          even: new Footer({ children: [pageFoot('even', foot)] }),
        },
        children: paragraphs(text, lines, marks, { author, date }),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Lines with the look that their wording asks for: a title, an addressee, headings by 一、 and （一）. */
function linesOf(text: string): Line[] {
  const places: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    places.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  places.push({ start, end: text.length });
  const titleEnd = endOfTitle(places.map(({ start, end }) => text.slice(start, Math.min(end, start + 100))));
  return places.map(({ start, end }, index) => ({ start, end, ...lookOf(text.slice(start, end), index, titleEnd) }));
}

/** The first lines are a title when an empty line follows them; a single first line is one without it. */
function endOfTitle(lines: readonly string[]): number {
  const from = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  );
  let end = from;
  while (end < from + 3 && isHeading(lines[end] ?? '')) end += 1;
  return (lines[end] ?? '').trim() === '' ? end : Math.min(end, from + 1);
}

const isHeading = (line: string): boolean =>
  line.trim() !== '' && line.length <= LONGEST_HEADING && !/[。；;，：:\t]/.test(line);

function lookOf(line: string, index: number, titleEnd: number): Pick<Line, 'look' | 'layout'> {
  if (index < titleEnd) return { look: { role: 'title', size: TITLE_SIZE }, layout: { style: 'Title' } };
  if (isHeading(line) && /^[一二三四五六七八九十]+、/.test(line)) {
    return { look: { role: 'heading' }, layout: { ...BODY_LAYOUT, style: 'Heading1' } };
  }
  if (isHeading(line) && /^（[一二三四五六七八九十]+）/.test(line)) {
    return { look: { role: 'subheading' }, layout: { ...BODY_LAYOUT, style: 'Heading2' } };
  }
  const isAddressee = index <= titleEnd + 1 && line.length <= LONGEST_HEADING && /[：:]$/.test(line);
  // Spaces at its beginning are an indent of its own.
  return { look: {}, layout: isAddressee || /^[\s\u3000]/.test(line) ? {} : BODY_LAYOUT };
}

/** Every place where a comment or a change begins or ends, with what is written there. */
function eventsOf(marks: Marks): Map<number, { starts: number[]; ends: number[] }> {
  const events = new Map<number, { starts: number[]; ends: number[] }>();
  const at = (place: number) => {
    const known = events.get(place) ?? { starts: [], ends: [] };
    events.set(place, known);
    return known;
  };
  marks.comments.forEach(({ start, end }, id) => {
    at(start).starts.push(id);
    at(end).ends.push(id);
  });
  for (const { start, end } of marks.changes) [at(start), at(end)];
  return events;
}

function paragraphs(
  text: string,
  lines: readonly Line[],
  marks: Marks,
  stamp: { author: string; date: string },
): Paragraph[] {
  const events = eventsOf(marks);
  const places = [...events.keys()].sort((a, b) => a - b);
  const changes = new Map(marks.changes.map((change) => [change.start, change]));
  let next = 0;
  let revision = marks.comments.length;
  return lines.map((line, number) => {
    const children: ParagraphChild[] = [];
    let from = line.start;
    const write = (to: number): void => {
      const change = changes.get(from);
      if (to <= from) return;
      if (change) children.push(...changeRuns(text, change, line.look, { ...stamp, id: revision }));
      else children.push(textRun(text.slice(from, to), line.look));
      if (change) revision += 2;
      from = to;
    };
    // Marks on the line end itself belong to the line before it.
    const limit = lines[number + 1]?.start ?? Number.POSITIVE_INFINITY;
    for (; next < places.length && (places[next] as number) < limit; next += 1) {
      const place = places[next] as number;
      write(Math.min(place, line.end));
      const { starts, ends } = events.get(place) as { starts: number[]; ends: number[] };
      for (const id of ends)
        children.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }));
      for (const id of starts) children.push(new CommentRangeStart(id));
    }
    write(line.end);
    return new Paragraph({ ...line.layout, children });
  });
}

function textRun(text: string, look: RunLook): TextRun {
  const children = text
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), markUnprintable(part)]);
  return new TextRun({ ...runLook(look), children });
}

function changeRuns(
  text: string,
  { start, end, replacement }: ChangeMark,
  look: RunLook,
  stamp: { readonly id: number; readonly author: string; readonly date: string },
): ParagraphChild[] {
  const deleted = new DeletedTextRun({ ...runLook(look), ...stamp, text: markUnprintable(text.slice(start, end)) });
  if (replacement === '') return [deleted];
  const inserted = { ...runLook(look), ...stamp, id: stamp.id + 1, text: markUnprintable(replacement) };
  return [deleted, new InsertedTextRun(inserted)];
}
