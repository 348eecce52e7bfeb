import { SYMBOLS, strokesOf } from './table.ts';

/**
 * How a name of two characters is compared (STD-31). `surname`, 姓氏笔画, of Party congresses: the empty place before
 * the given name counts as nothing, so 田富 stands before 田大利. `name`, 姓名笔画, of people's congresses: the given
 * name takes part directly, so 田大利 stands before 田富.
 */
export type StrokeMode = 'surname' | 'name';

/** The strokes that staff give to a character, and why: rare characters vary and some are in no table (STD-32). */
export interface CharacterOverride {
  /** Stroke types in writing order: 横1 竖2 撇3 点4 折5. */
  readonly strokes: string;
  readonly reason: string;
}

export interface StrokeKeyOptions {
  readonly mode: StrokeMode;
  /** By character. */
  readonly strokes?: ReadonlyMap<string, CharacterOverride> | undefined;
}

/** The planes of Han characters count as a whole, so that characters newer than the platform are not passed over. */
const HAN = /^[\p{Script=Han}\u{20000}-\u{3ffff}]$/u;
const SIGN = /^[\p{P}\p{Z}\p{Cc}\p{Cf}\p{Mn}]$/u;
const MARKS = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** Stands for the missing character; below every number of strokes. */
const EMPTY_PLACE = SYMBOLS.charAt(0);
/** Above every place among equals and every pair of strokes: what stands at the end of its group. */
const LAST = 'z';
const HAN_WITHOUT_STROKES = '{';
const NOT_HAN = '~';
const WRITTEN_OTHERWISE = '!';
const MOST_STROKES = SYMBOLS.length - 1;

const parts = new Map<string, string>();

/**
 * The key of a name: comparing keys byte by byte gives the order by strokes (STD-30). Printable ASCII, about six bytes
 * a character; made for a database column under collation "C" and for sorting. Different names have different keys.
 * Per character: number of strokes, strokes two by two, place among characters of the same strokes. The middle dot,
 * blanks and variation selectors take no part unless all else is equal; Latin letters come after all Han characters;
 * Han characters whose strokes have no known order end the group of their number. Throws `RangeError` when an override
 * is not made of the digits 1 to 5.
 */
export function strokeKey(name: string, mode: StrokeMode, strokes?: StrokeKeyOptions['strokes']): string {
  if (isPlainHan(name)) return keyOf(name.split(''), mode === 'surname' && name.length === 2, strokes);
  const characters = comparedCharacters(name);
  const key = keyOf(characters, mode === 'surname' && isTwoHan(name, characters), strokes);
  return characters.join('') === name ? key : key + WRITTEN_OTHERWISE + hexOf(name);
}

function keyOf(characters: readonly string[], hasEmptyPlace: boolean, strokes: StrokeKeyOptions['strokes']): string {
  let key = '';
  for (const character of characters) {
    if (hasEmptyPlace && key !== '') key += EMPTY_PLACE;
    key += keyPart(character, strokes?.get(character));
  }
  return key;
}

/** Nearly every name: decided without a pattern. */
function isPlainHan(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) return false;
  }
  return true;
}

/** The characters that take part in the order, in their plain forms: all but blanks, stops and invisible signs. */
export function comparedCharacters(name: string): readonly string[] {
  if (isPlainHan(name)) return name.split('');
  const plain = name.replace(MARKS, '').normalize('NFKC').toLowerCase();
  return Array.from(plain).filter((character) => !SIGN.test(character));
}

/** Whether a character is Han, in whatever plane. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

/** Whether two Han characters are the whole name, apart from blanks; a sign such as the middle dot says it is cut up. */
function isTwoHan(name: string, characters: readonly string[]): boolean {
  return characters.length === 2 && characters.every(isHan) && !/\p{P}/u.test(name);
}

function keyPart(character: string, override: CharacterOverride | undefined): string {
  if (override !== undefined) return overriddenPart(character, override.strokes);
  const known = parts.get(character);
  if (known !== undefined) return known;
  const part = tablePart(character);
  parts.set(character, part);
  return part;
}

function tablePart(character: string): string {
  if (!isHan(character)) return NOT_HAN + codeOf(character);
  const strokes = strokesOf(character);
  if (strokes === null) return HAN_WITHOUT_STROKES + codeOf(character);
  if (strokes.sequence === null || strokes.tie === null) return countOf(strokes.total) + LAST + codeOf(character);
  return countOf(strokes.total) + pairsOf(strokes.sequence) + SYMBOLS.charAt(strokes.tie);
}

function overriddenPart(character: string, strokes: string): string {
  if (!isStrokeSequence(strokes)) throw new RangeError(`Not a sequence of strokes: ${strokes}`);
  return countOf(strokes.length) + pairsOf(strokes) + LAST + codeOf(character);
}

/** Whether a text is a sequence of stroke types, at most 61 of them. */
export function isStrokeSequence(text: string): boolean {
  return /^[1-5]{1,61}$/.test(text);
}

function countOf(total: number): string {
  return SYMBOLS.charAt(Math.min(total, MOST_STROKES));
}

function pairsOf(sequence: string): string {
  let pairs = '';
  for (let at = 0; at < sequence.length; at += 2) {
    pairs += SYMBOLS.charAt(Number(sequence.charAt(at)) * 6 + Number(sequence.charAt(at + 1)));
  }
  return pairs;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(6, '0');
}

function hexOf(text: string): string {
  return Array.from(text, codeOf).join('');
}
