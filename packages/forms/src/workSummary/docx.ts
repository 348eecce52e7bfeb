import { Document, Footer, Header, Packer, type Paragraph } from 'docx';
import {
  bodyParagraph,
  headingLine,
  indentedLine,
  lineOfText,
  pageFoot,
  practiceMarkHeader,
  rightLine,
  titleLine,
} from '../adapters/docx.ts';
import { DOCX_STYLES, REPORT_PAGE } from '../adapters/docxStyles.ts';
import { markUnprintable } from '../adapters/printable.ts';
import type { SummarySection, WorkSummary } from './model.ts';
import {
  addresseeLine,
  CHARACTERS_PER_LINE,
  closingIndents,
  dateLine,
  footLine,
  gapText,
  PRACTICE_MARK,
  titleLines,
  widthInCharacters,
} from './wording.ts';

/**
 * The summary as an editable .docx by the layout of GB/T 9704—2012: 22 lines of 28 characters, page numbers on the
 * outer side. The file names the faces (仿宋_GB2312, 方正小标宋简体, 黑体, 楷体_GB2312) and leaves them to the reader's computer.
 */
export async function renderDocx(summary: WorkSummary): Promise<Uint8Array> {
  const headers = summary.practice
    ? {
        default: new Header({ children: [practiceMarkHeader(PRACTICE_MARK.zh)] }),
        even: new Header({ children: [practiceMarkHeader(PRACTICE_MARK.zh)] }),
      }
    : {};
  const foot = footLine(summary);
  const document = new Document({
    title: markUnprintable(summary.title),
    creator: markUnprintable(summary.signatory ?? ''),
    evenAndOddHeaderAndFooters: true,
    externalStyles: DOCX_STYLES,
    sections: [
      {
        properties: REPORT_PAGE,
        headers,
        footers: {
          default: new Footer({ children: [pageFoot('odd', foot)] }),
          even: new Footer({ children: [pageFoot('even', foot)] }),
        },
        children: [...opening(summary), ...body(summary), ...closing(summary)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function opening(summary: WorkSummary): Paragraph[] {
  const lines = titleLines(summary.title).map(titleLine);
  const addressee = summary.addressee === null ? [] : [lineOfText(addresseeLine(summary.addressee))];
  return [...lines, lineOfText(''), ...addressee];
}

function body(summary: WorkSummary): Paragraph[] {
  const signed = summary.signatory !== null || summary.date !== null;
  return summary.sections.flatMap((section, index) =>
    sectionParagraphs(section, signed && index === summary.sections.length - 1),
  );
}

/** `keepLast`: the last paragraph stays with the signatory, so that no page carries a signature alone. */
function sectionParagraphs({ heading, level, paragraphs }: SummarySection, keepLast: boolean): Paragraph[] {
  const head = heading === null ? [] : [headingLine(heading, level)];
  const rest = paragraphs.map(({ text, gap }, index) =>
    bodyParagraph(
      gap ? gapText(text) : text,
      { marked: gap },
      { keepNext: keepLast && index === paragraphs.length - 1 },
    ),
  );
  return [...head, ...rest];
}

function closing({ signatory, date: day }: WorkSummary): Paragraph[] {
  if (signatory === null && day === null) return [];
  const date = day === null ? null : dateLine(day);
  const indents = closingIndents(signatory, date);
  const lines = [lineOfText('', {}, { keepNext: true })];
  if (signatory !== null) lines.push(rightLine(signatory, indents.signatory, { keepNext: date !== null }));
  if (date !== null) lines.push(dateParagraph(date, signatory));
  return lines;
}

/** Set from the left when it follows a longer signatory: word processors widen the gaps around digits as they like. */
function dateParagraph(date: string, signatory: string | null): Paragraph {
  const indents = closingIndents(signatory, date);
  if (signatory === null || indents.signatory > 2) return rightLine(date, indents.date);
  return indentedLine(date, CHARACTERS_PER_LINE - indents.date - widthInCharacters(date));
}
