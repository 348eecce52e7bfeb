import { foldWidth } from './width.ts';

const DIGITS = '零一二三四五六七八九';
const SMALL_UNITS = ['', '十', '百', '千'] as const;
const LARGE_UNITS = ['', '万', '亿'] as const;
const LARGEST = 999_999_999_999;

const DIGIT_VALUES: ReadonlyMap<string, number> = new Map([
  ...Array.from(DIGITS, (digit, value) => [digit, value] as const),
  ...Array.from('〇壹贰叁肆伍陆柒捌玖', (digit, value) => [digit, value] as const),
  ['○', 0],
  ['两', 2],
]);
const UNIT_VALUES: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/**
 * Writes a whole number in Chinese numerals: 15 → 十五, 1547 → 一千五百四十七, 247049 → 二十四万七千零四十九.
 * Throws `RangeError` outside 0 … 999,999,999,999 (九千九百九十九亿…).
 */
export function toChineseNumeral(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > LARGEST) {
    throw new RangeError(`No Chinese numeral for ${value}`);
  }
  if (value === 0) return '零';
  let written = '';
  let rest = value;
  let lowerSection = 0;
  for (let index = 0; rest > 0; index += 1) {
    const section = rest % 10_000;
    rest = Math.floor(rest / 10_000);
    const gap = written !== '' && lowerSection < 1000 ? '零' : '';
    if (section > 0) written = writeSection(section) + (LARGE_UNITS[index] ?? '') + gap + written;
    lowerSection = section;
  }
  return written.startsWith('一十') ? written.slice(1) : written;
}

function writeSection(section: number): string {
  let written = '';
  let pendingZero = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(section / 10 ** power) % 10;
    if (digit === 0) {
      pendingZero = written !== '';
      continue;
    }
    written += (pendingZero ? '零' : '') + DIGITS.charAt(digit) + (SMALL_UNITS[power] ?? '');
    pendingZero = false;
  }
  return written;
}

/**
 * Reads Chinese numerals, either with units (一千五百四十七, 两百, 壹仟) or digit by digit (二〇二一), and plain
 * Arabic digits. Null for anything else; 一百五 is null because it is spoken for 150 and written for nothing.
 */
export function parseChineseNumeral(text: string): number | null {
  const folded = foldWidth(text).trim();
  if (/^\d{1,15}$/.test(folded)) return Number(folded);
  const characters = Array.from(folded);
  if (characters.length === 0) return null;
  if (characters.length > 1 && characters.every((character) => DIGIT_VALUES.has(character))) {
    return readDigits(characters);
  }
  return readSections(characters);
}

function readDigits(characters: readonly string[]): number | null {
  if (characters.length > 15) return null;
  return characters.reduce((value, character) => value * 10 + (DIGIT_VALUES.get(character) ?? 0), 0);
}

function readSections(characters: readonly string[]): number | null {
  const text = characters.join('').replaceAll('萬', '万').replaceAll('億', '亿');
  let rest = text;
  let total = 0;
  for (const [mark, weight] of [
    ['亿', 100_000_000],
    ['万', 10_000],
    ['', 1],
  ] as const) {
    const at = mark === '' ? rest.length : rest.indexOf(mark);
    if (at < 0) continue;
    const piece = rest.slice(0, at);
    rest = rest.slice(at + mark.length);
    if (mark === '' && piece === '' && total > 0) continue;
    const section = readSection(Array.from(piece), total > 0);
    if (section === null) return null;
    total += section * weight;
  }
  return rest === '' && Number.isSafeInteger(total) ? total : null;
}

/** Reads one section below 10,000. `continues` says that a larger section stands before it. */
function readSection(characters: readonly string[], continues: boolean): number | null {
  if (characters.length === 0) return null;
  let total = 0;
  let digit: number | null = null;
  let afterZero = false;
  let lastUnit = continues ? 10_000 : 0;
  for (const character of characters) {
    const unit = UNIT_VALUES.get(character);
    const value = DIGIT_VALUES.get(character);
    if (unit !== undefined) {
      if (lastUnit !== 0 && unit >= lastUnit) return null;
      if (digit === null && unit !== 10) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
      afterZero = false;
    } else if (value === 0) {
      if (digit !== null || afterZero) return null;
      afterZero = true;
    } else if (value !== undefined && digit === null) {
      digit = value;
    } else return null;
  }
  if (digit !== null) return lastUnit === 0 || lastUnit === 10 || afterZero ? total + digit : null;
  return afterZero && (characters.length > 1 || continues) ? null : total;
}

/** Writes an ordinal: `toOrdinal(14, '届')` → 第十四届. Throws `RangeError` below 1. */
export function toOrdinal(value: number, counter = ''): string {
  if (value < 1) throw new RangeError(`No ordinal for ${value}`);
  return `第${toChineseNumeral(value)}${counter}`;
}

/** Reads the number of an ordinal such as 第十四届, 第14届 or 第三次; null when the text is no ordinal. */
export function parseOrdinal(text: string): number | null {
  const match = /^第([0-9零〇○一二两三四五六七八九十百千万]{1,16})(?![0-9零〇○一二两三四五六七八九十百千万])/.exec(
    foldWidth(text).trim(),
  );
  return match === null ? null : parseChineseNumeral(match[1] ?? '');
}
