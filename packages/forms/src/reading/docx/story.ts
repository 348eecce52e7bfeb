import { attribute, plainText, type Refused, type XmlHandler } from '@huanjie/files';
import type { Pieces } from '../pieces.ts';
import { fieldTracker } from './fields.ts';
import { flow } from './flow.ts';
import type { Origin, RunChild, Unit } from './origin.ts';
import { scanPart, type XmlPart } from './package.ts';
import { wordPrefix } from './prefix.ts';

/** A note that the text refers to, and the run that does. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly unit: Unit;
}

/** The text of a part in reading order. */
export interface Story {
  readonly kind: 'story';
  readonly pieces: Pieces<Origin>;
  readonly notes: readonly NoteReference[];
}

/**
 * Content that is not read: tracked deletions, the places that text was moved from, the second copy of a drawing for
 * old programs, field codes, phonetic guides, and earlier properties.
 */
const DROPPED = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'rt',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
]);
const INSERTED = new Set(['ins', 'moveTo']);
const OFF = /^(?:0|false|off)$/;
/** Elements of a run that stand for a character. `w:sym` is a picture of a font and is left out. */
const CHARACTERS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };
/** Elements of a run that are no content of their own. */
const WEIGHTLESS = new Set(['t', 'rPr', 'lastRenderedPageBreak', 'proofErr']);

/**
 * Reads the text of a part in one pass. Automatic numbers of lists are left out: they stand in no run, and a finding
 * could not be set on them. Text hidden directly (`w:vanish`) is dropped; hiding by a style is not looked up.
 */
export function readStory(part: XmlPart, ignoresFields = false): Story | Refused {
  const notes: NoteReference[] = [];
  const text = flow();
  const fields = fieldTracker(ignoresFields);
  const fault = scanPart(part, (path) => storyHandler(part.xml, path, text, fields, notes));
  if (fault) return fault;
  // A field that is never closed would hide all that follows it.
  if (fields.isCode()) return readStory(part, true);
  return { kind: 'story', pieces: text.pieces, notes };
}

/** The text from which alternatives have been chosen: the first of each group of copies. */
function alternatives() {
  const taken: boolean[] = [];
  return {
    open: (): void => void taken.push(false),
    close: (): void => void taken.pop(),
    /** Whether this one is read. */
    choose(): boolean {
      if (taken.at(-1) === true) return false;
      if (taken.length > 0) taken[taken.length - 1] = true;
      return true;
    },
  };
}

const runChild = (attributes: string, start: number, end: number): RunChild => ({
  start,
  openEnd: end,
  closeStart: end,
  end,
  keepsSpace: attributes !== '' && attribute(attributes, 'xml:space') === 'preserve',
});

function storyHandler(
  xml: string,
  path: readonly string[],
  text: ReturnType<typeof flow>,
  fields: ReturnType<typeof fieldTracker>,
  notes: NoteReference[],
): XmlHandler {
  const prefix = wordPrefix(xml);
  const copies = alternatives();
  const units = unitTracker(xml, path);
  /** Depth of the dropped element that is open, or -1. */
  let dropped = -1;
  let inserted = 0;
  let paragraph = 0;
  let isHidden = false;
  let child: RunChild | null = null;
  /** For every element that is open and read: whether it is one of Word's own. */
  const own: boolean[] = [];
  const drop = (): void => {
    dropped = path.length;
  };
  const isRead = (): boolean => !isHidden && !fields.isCode() && text.isInParagraph();

  const openRunChild = (name: string, attributes: string, start: number, end: number): void => {
    const unit = units.current();
    if (!unit) return;
    units.sawChild(name, path.length);
    if (name === 'fldChar') fields.mark(attribute(attributes, `${prefix}fldCharType`));
    else if (name === 't') child = runChild(attributes, start, end);
    else if (name in CHARACTERS && isRead()) {
      const self = units.isDirect(path.length) ? runChild(attributes, start, end) : null;
      text.add(CHARACTERS[name] ?? '', name !== 'noBreakHyphen', {
        unit,
        child: self,
        rawStart: -1,
        rawEnd: -1,
        isLiteral: false,
      });
    } else if ((name === 'footnoteReference' || name === 'endnoteReference') && isRead()) {
      notes.push({
        kind: name === 'footnoteReference' ? 'footnote' : 'endnote',
        id: attribute(attributes, `${prefix}id`) ?? '',
        unit,
      });
    }
  };

  const openProperty = (name: string, attributes: string): void => {
    const [owner, group] = [path.at(-2), path.at(-1)];
    const isOff = OFF.test(attribute(attributes, `${prefix}val`) ?? '');
    if (name === 'vanish' && group === 'rPr' && owner === 'r' && !isOff) isHidden = true;
    if (name === 'del' || name === 'moveFrom') {
      if (group === 'rPr' && owner === 'pPr') text.deleteParagraphMark();
      if (group === 'trPr') text.deleteRow();
    }
  };

  return {
    open(name, attributes, start, end) {
      if (dropped >= 0) return;
      const parent = path.at(-1);
      if (parent === 'rPr' || parent === 'trPr') openProperty(name, attributes);
      if (DROPPED.has(name) || (name === 'Choice' && !copies.choose())) return drop();
      const isOwn = xml.startsWith(prefix, start + 1);
      own.push(isOwn);
      if (name === 'AlternateContent') return copies.open();
      if (INSERTED.has(name)) inserted += 1;
      if (!isOwn) {
        if (name === 'oMath' || name === 'oMathPara') units.open(start, end, false, inserted > 0, paragraph);
        if (name === 't' && parent === 'r' && units.isFormula()) child = runChild(attributes, start, end);
        return;
      }
      if (parent === 'r' && name !== 'r') return openRunChild(name, attributes, start, end);
      if (name === 'p') {
        paragraph += 1;
        text.openParagraph();
      } else if (name === 'r') {
        isHidden = false;
        if (text.isInParagraph()) units.open(start, end, true, inserted > 0, paragraph);
      } else if (name === 'tr') text.openRow();
      else if (name === 'tc') text.openCell();
      else if (name === 'txbxContent') text.openBox();
    },
    close(name, start, end) {
      if (dropped >= 0) {
        if (path.length === dropped) dropped = -1;
        return;
      }
      const isOwn = own.pop() === true;
      if (child && name === 't') {
        child.closeStart = start;
        child.end = end;
        child = null;
      }
      if (name === 'AlternateContent') copies.close();
      if (INSERTED.has(name)) inserted -= 1;
      units.close(name, end);
      if (!isOwn) return;
      if (name === 'p') text.closeParagraph();
      else if (name === 'tr') text.closeRow();
      else if (name === 'tc') text.closeCell();
      else if (name === 'txbxContent') text.closeBox();
    },
    text(raw, isLiteral, start, end) {
      const unit = units.current();
      if (!child || !unit || dropped >= 0 || !isRead()) return;
      const shown = shownPart(raw, child, xml.startsWith('</', end), start);
      if (shown.raw === '') return;
      const rawEnd = start + shown.from + shown.raw.length;
      const place = { rawStart: start + shown.from, rawEnd: isLiteral ? end : rawEnd, isLiteral };
      const isDirect = units.isDirect(path.length - 1);
      text.add(characters(isLiteral ? raw : shown.raw, isLiteral), false, {
        unit,
        child: isDirect ? child : null,
        ...place,
      });
    },
  };
}

/** White space at the ends of a text counts only where the text says so. */
function shownPart(raw: string, child: RunChild, isLast: boolean, start: number): { raw: string; from: number } {
  if (child.keepsSpace) return { raw, from: 0 };
  const ended = isLast ? raw.replace(/[ \t\r\n]+$/, '') : raw;
  const begun = start === child.openEnd ? ended.replace(/^[ \t\r\n]+/, '') : ended;
  return { raw: begun, from: ended.length - begun.length };
}

/** Line ends and tabs inside the text of a run are shown as spaces. */
export function characters(raw: string, isLiteral: boolean): string {
  const text = isLiteral ? raw : plainText(raw);
  return /[\n\r\t]/.test(text) ? text.replace(/[\n\r\t]/g, ' ') : text;
}

/** The outermost run or formula that is open: what lies inside it (text boxes, phonetic guides) belongs to it. */
function unitTracker(xml: string, path: readonly string[]) {
  let unit: Unit | null = null;
  let depth = 0;
  let propertiesStart = -1;
  return {
    current: (): Unit | null => unit,
    isFormula: (): boolean => unit !== null && unit.startTag === '',
    /** Whether an element with that many ancestors lies in the unit itself, not in something inside it. */
    isDirect: (ancestors: number): boolean => unit?.startTag !== '' && ancestors === depth + 1,
    open(start: number, end: number, isRun: boolean, isInserted: boolean, paragraph: number): void {
      if (unit) {
        unit.isCuttable = false;
        unit.isPlain = false;
        return;
      }
      depth = path.length;
      propertiesStart = end;
      const startTag = isRun ? xml.slice(start, end) : '';
      unit = { start, end, startTag, properties: '', isCuttable: isRun, isPlain: isRun, isInserted, paragraph };
    },
    sawChild(name: string, ancestors: number): void {
      if (unit && ancestors === depth + 1 && !WEIGHTLESS.has(name)) unit.isPlain = false;
    },
    close(name: string, end: number): void {
      if (!unit) return;
      if (name === 'rPr' && path.length === depth + 1) unit.properties = xml.slice(propertiesStart, end).trim();
      if (path.length !== depth) return;
      unit.end = end;
      unit = null;
    },
  };
}
