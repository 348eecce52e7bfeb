import { readFileSync } from 'node:fs';
import {
  AlignmentType,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type IParagraphOptions,
  PageNumber,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx';
import { type FontRole, ROLE_FAMILIES } from './fonts.ts';
import { markUnprintable } from './printable.ts';

/** Twentieths of a point: 28 characters of 16 points in 156 mm need 0.25 points less each. */
const BODY_TRACKING = -5;
/** Twips a body character advances. */
const CHARACTER = 16 * 20 + BODY_TRACKING;
/** Width of the type area, 156 mm, in twips. */
const TYPE_AREA = 8844;
/** Half-points: 16 and 22. */
const BODY_SIZE = 32;
const TITLE_SIZE = 44;

export interface RunLook {
  readonly role?: FontRole;
  /** Half-points; body size by default. */
  readonly size?: number;
  readonly color?: string;
  readonly marked?: boolean;
}

/** The properties of a run: every script slot names the same face, so that quotes and digits follow the text. */
export function runLook({ role = 'body', size = BODY_SIZE, color, marked = false }: RunLook = {}) {
  const face = ROLE_FAMILIES[role][0];
  return {
    font: { ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' },
    size,
    ...(size === BODY_SIZE ? { characterSpacing: BODY_TRACKING } : {}),
    ...(color === undefined ? {} : { color }),
    ...(marked
      ? {
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E6E6E6' },
          underline: { type: UnderlineType.DOTTED },
        }
      : {}),
  };
}

/** A paragraph; `text` is data and never read as XML. */
export function lineOfText(text: string, look: RunLook = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...options,
    children: [new TextRun({ ...runLook(look), text: markUnprintable(text) })],
  });
}

/** A title line in 22-point type. */
export function titleLine(text: string): Paragraph {
  return lineOfText(text, { role: 'title', size: TITLE_SIZE }, { style: 'Title' });
}

/** A numbered heading: 黑体 on the first level, 楷体 on the second, indented like the text. */
export function headingLine(text: string, level: 1 | 2): Paragraph {
  return bodyParagraph(text, { role: level === 1 ? 'heading' : 'subheading' }, { style: `Heading${level}` });
}

/** Set to both edges, the first line two characters in. */
export const BODY_LAYOUT = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 },
} as const satisfies IParagraphOptions;

/** A body paragraph, its first line two characters in. */
export function bodyParagraph(text: string, look: RunLook = {}, options: IParagraphOptions = {}): Paragraph {
  return lineOfText(text, look, { ...BODY_LAYOUT, ...options });
}

/** A line that ends `characters` before the right edge. */
export function rightLine(text: string, characters: number, options: IParagraphOptions = {}): Paragraph {
  const indent = { right: Math.round(characters * CHARACTER) };
  return lineOfText(text, {}, { alignment: AlignmentType.RIGHT, indent, ...options });
}

/** A line that begins `characters` after the left edge. */
export function indentedLine(text: string, characters: number): Paragraph {
  return lineOfText(text, {}, { indent: { left: Math.round(Math.max(0, characters) * CHARACTER) } });
}

/**
 * The foot of a page: "— 1 —" in 14-point type one character from the outer edge (GB/T 9704—2012, 7.5) and the
 * origin of the document, small, on the inner side.
 */
export function pageFoot(side: 'odd' | 'even', origin: string): Paragraph {
  const number = new TextRun({ ...runLook({ size: 28 }), children: ['— ', PageNumber.CURRENT, ' —'] });
  const small = new TextRun({ ...runLook({ size: 16, color: '5A5A5A' }), text: markUnprintable(origin) });
  const tab = new TextRun({ ...runLook({ size: 28 }), children: ['\t'] });
  const oneCharacter = 280;
  return side === 'odd'
    ? new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA - oneCharacter }],
        children: [small, tab, number],
      })
    : new Paragraph({
        style: 'Footer',
        indent: { left: oneCharacter },
        tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA }],
        children: [number, tab, small],
      });
}

/** The practice mark as the PDF draws it, slanted, light grey, 150 dots per inch. */
const PRACTICE_MARK_IMAGE = readFileSync(new URL('../../assets/practice-mark.png', import.meta.url));

/**
 * A header that lays the practice mark behind the whole page. A picture, because word processors draw slanted text
 * each in their own way and with whatever face they find.
 */
export function practiceMarkHeader(wording: string): Paragraph {
  const centred = { relative: HorizontalPositionRelativeFrom.PAGE, align: HorizontalPositionAlign.CENTER };
  const middle = { relative: VerticalPositionRelativeFrom.PAGE, align: VerticalPositionAlign.CENTER };
  // Width and height stand in the PNG header; the library counts in 96 dots per inch.
  const width = Math.round((PRACTICE_MARK_IMAGE.readUInt32BE(16) * 96) / 150);
  const height = Math.round((PRACTICE_MARK_IMAGE.readUInt32BE(20) * 96) / 150);
  const image = new ImageRun({
    type: 'png',
    data: PRACTICE_MARK_IMAGE,
    transformation: { width, height },
    altText: { title: wording, description: wording, name: wording },
    floating: { horizontalPosition: centred, verticalPosition: middle, behindDocument: true, allowOverlap: true },
  });
  return new Paragraph({ children: [image] });
}
