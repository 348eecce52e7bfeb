import { attribute, plainText, type Refused, type XmlHandler } from '@huanjie/files';
import type { Pieces } from '../pieces.ts';
import { type Fields, fieldTracker } from './fields.ts';
import { Flow } from './flow.ts';
import type { Origin, RunChild, Unit } from './origin.ts';
import { scanPart, type XmlPart } from './package.ts';
import { wordPrefix } from './prefix.ts';
import { unitTracker } from './units.ts';

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
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

/**
 * Reads the text of a part in one pass. Automatic numbers of lists are left out: they stand in no run, and a finding
 * could not be set on them. Text hidden directly (`w:vanish`) is dropped; hiding by a style is not looked up.
 */
export function readStory(part: XmlPart, ignoresFields = false): Story | Refused {
  const fields = fieldTracker(ignoresFields);
  let reader: StoryReader | null = null;
  const fault = scanPart(part, (path) => {
    reader = new StoryReader(part.xml, path, fields);
    return reader;
  });
  if (fault) return fault;
  // A field that is never closed would hide all that follows it.
  if (fields.isCode()) return readStory(part, true);
  const { flow: read, notes } = reader as unknown as StoryReader;
  return { kind: 'story', pieces: read.pieces, notes };
}

const runChild = (attributes: string, start: number, end: number): RunChild => ({
  start,
  openEnd: end,
  closeStart: end,
  end,
  keepsSpace: attributes !== '' && attribute(attributes, 'xml:space') === 'preserve',
});

/** What is open while a part is scanned, and the text that has been read. */
class StoryReader implements XmlHandler {
  readonly flow = new Flow();
  readonly notes: NoteReference[] = [];
  readonly #xml: string;
  readonly #path: readonly string[];
  readonly #fields: Fields;
  readonly #prefix: string;
  readonly #units: ReturnType<typeof unitTracker>;
  /** For every group of copies that is open (`mc:AlternateContent`): whether one of them was read. */
  readonly #copies: boolean[] = [];
  /** For every element that is open and read: whether it is one of Word's own. */
  readonly #own: boolean[] = [];
  /** Depth of the dropped element that is open, or -1. */
  #dropped = -1;
  #inserted = 0;
  #paragraph = 0;
  #isHidden = false;
  #child: RunChild | null = null;

  constructor(xml: string, path: readonly string[], fields: Fields) {
    this.#xml = xml;
    this.#path = path;
    this.#fields = fields;
    this.#prefix = wordPrefix(xml);
    this.#units = unitTracker(xml, path);
  }

  open(name: string, attributes: string, start: number, end: number): void {
    if (this.#dropped >= 0) return;
    const parent = this.#path.at(-1);
    if (parent === 'rPr' || parent === 'trPr') this.#openProperty(name, attributes);
    if (DROPPED.has(name) || (name === 'Choice' && !this.#chooses())) {
      this.#dropped = this.#path.length;
      return;
    }
    const isOwn = this.#xml.startsWith(this.#prefix, start + 1);
    this.#own.push(isOwn);
    if (INSERTED.has(name)) this.#inserted += 1;
    if (name === 'AlternateContent') this.#copies.push(false);
    else if (!isOwn) this.#openForeign(name, attributes, start, end);
    else if (parent === 'r' && name !== 'r') this.#openRunChild(name, attributes, start, end);
    else this.#openOwn(name, start, end);
  }

  close(name: string, start: number, end: number): void {
    if (this.#dropped >= 0) {
      if (this.#path.length === this.#dropped) this.#dropped = -1;
      return;
    }
    const isOwn = this.#own.pop() === true;
    if (this.#child && name === 't') {
      this.#child.closeStart = start;
      this.#child.end = end;
      this.#child = null;
    }
    if (name === 'AlternateContent') this.#copies.pop();
    if (INSERTED.has(name)) this.#inserted -= 1;
    this.#units.close(name, end);
    if (!isOwn) return;
    if (name === 'p') this.flow.closeParagraph();
    else if (name === 'tr') this.flow.closeRow();
    else if (name === 'tc') this.flow.closeCell();
    else if (name === 'txbxContent') this.flow.closeBox();
  }

  text(raw: string, isLiteral: boolean, start: number, end: number): void {
    const child = this.#child;
    const unit = this.#units.current();
    if (!child || !unit || this.#dropped >= 0 || !this.#isRead()) return;
    const [from, to] = isLiteral ? [0, raw.length] : shownPart(raw, child, this.#xml.startsWith('</', end), start);
    if (from >= to) return;
    this.flow.add(characters(raw.slice(from, to), isLiteral), false, {
      unit,
      child: this.#units.isDirect(this.#path.length - 1) ? child : null,
      rawStart: start + from,
      rawEnd: start + to,
      isLiteral,
    });
  }

  #isRead(): boolean {
    return !this.#isHidden && !this.#fields.isCode() && this.flow.isInParagraph();
  }

  /** Of copies of the same content, only the first is read. */
  #chooses(): boolean {
    const { length } = this.#copies;
    if (this.#copies[length - 1] === true) return false;
    if (length > 0) this.#copies[length - 1] = true;
    return true;
  }

  #openProperty(name: string, attributes: string): void {
    const [owner, group] = [this.#path.at(-2), this.#path.at(-1)];
    const isOff = OFF.test(attribute(attributes, `${this.#prefix}val`) ?? '');
    if (name === 'vanish' && group === 'rPr' && owner === 'r' && !isOff) this.#isHidden = true;
    if (name !== 'del' && name !== 'moveFrom') return;
    if (group === 'rPr' && owner === 'pPr') this.flow.deleteParagraphMark();
    if (group === 'trPr') this.flow.deleteRow();
  }

  #openOwn(name: string, start: number, end: number): void {
    if (name === 'p') {
      this.#paragraph += 1;
      this.flow.openParagraph();
    } else if (name === 'r') {
      this.#isHidden = false;
      if (this.flow.isInParagraph()) this.#openUnit(start, end, true);
    } else if (name === 'tr') this.flow.openRow();
    else if (name === 'tc') this.flow.openCell();
    else if (name === 'txbxContent') this.flow.openBox();
  }

  /** Formulas are the only foreign elements whose text is read. */
  #openForeign(name: string, attributes: string, start: number, end: number): void {
    if (name === 'oMath' || name === 'oMathPara') this.#openUnit(start, end, false);
    else if (name === 't' && this.#path.at(-1) === 'r' && this.#units.isFormula()) {
      this.#child = runChild(attributes, start, end);
    }
  }

  #openUnit(start: number, end: number, isRun: boolean): void {
    this.#units.open(start, end, isRun, this.#inserted > 0, this.#paragraph);
  }

  #openRunChild(name: string, attributes: string, start: number, end: number): void {
    const unit = this.#units.current();
    if (!unit) return;
    this.#units.sawChild(name, this.#path.length);
    if (name === 'fldChar') this.#fields.mark(attribute(attributes, `${this.#prefix}fldCharType`));
    else if (name === 't') this.#child = runChild(attributes, start, end);
    else if (CHARACTERS.has(name) && this.#isRead()) {
      const child = this.#units.isDirect(this.#path.length) ? runChild(attributes, start, end) : null;
      const origin: Origin = { unit, child, rawStart: -1, rawEnd: -1, isLiteral: false };
      this.flow.add(CHARACTERS.get(name) ?? '', name !== 'noBreakHyphen', origin);
    } else if ((name === 'footnoteReference' || name === 'endnoteReference') && this.#isRead()) {
      const kind = name === 'footnoteReference' ? 'footnote' : 'endnote';
      this.notes.push({ kind, id: attribute(attributes, `${this.#prefix}id`) ?? '', unit });
    }
  }
}

/** The part of a text that is shown: white space at its ends counts only where the text says so. */
function shownPart(raw: string, child: RunChild, isLast: boolean, start: number): [from: number, to: number] {
  if (child.keepsSpace) return [0, raw.length];
  let from = 0;
  let to = raw.length;
  if (isLast) while (to > 0 && raw.charCodeAt(to - 1) <= 32) to -= 1;
  if (start === child.openEnd) while (from < to && raw.charCodeAt(from) <= 32) from += 1;
  return [from, to];
}

/** Line ends and tabs inside the text of a run are shown as spaces. */
export function characters(raw: string, isLiteral: boolean): string {
  const text = isLiteral ? raw : plainText(raw);
  return /[\n\r\t]/.test(text) ? text.replace(/[\n\r\t]/g, ' ') : text;
}
