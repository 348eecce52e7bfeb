import { toChineseNumeral } from '@huanjie/chinese';

/** How a report prints: what a county office would keep the same from the first line to the last. */
export interface Style {
  /** Decimals of percentages. */
  readonly decimals: 0 | 1 | 2;
  /** Decimals of mean ages. */
  readonly ageDecimals: 0 | 1 | 2;
  /** Signs: 全角, or half-width commas, brackets and colons as some typists set them. */
  readonly width: 'full' | 'half';
  /** Digits and per cent signs in full width. */
  readonly wideDigits: boolean;
  readonly dash: '—' | '-' | '至' | '～' | '－';
  /** Separators in numbers from 10,000 on. */
  readonly separators: boolean;
}

/** A number of the records with the name it has in its statement. Exact; the style decides how it is printed. */
export type Value =
  | { readonly kind: 'count'; readonly name: string; readonly n: number }
  | { readonly kind: 'spelled'; readonly name: string; readonly n: number }
  | { readonly kind: 'share'; readonly name: string; readonly part: number; readonly whole: number }
  | { readonly kind: 'mean'; readonly name: string; readonly sum: number; readonly of: number }
  | { readonly kind: 'printed'; readonly name: string; readonly print: (style: Style) => string }
  | { readonly kind: 'text'; readonly name: string; readonly text: string };

export type Phrase = readonly (string | Value)[];

export interface Mark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Said {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export const count = (name: string, n: number): Value => ({ kind: 'count', name, n });
export const spelled = (name: string, n: number): Value => ({ kind: 'spelled', name, n });
export const share = (name: string, part: number, whole: number): Value => ({ kind: 'share', name, part, whole });
export const mean = (name: string, sum: number, of: number): Value => ({ kind: 'mean', name, sum, of });
export const text = (name: string, words: string): Value => ({ kind: 'text', name, text: words });
export const printed = (name: string, print: (style: Style) => string): Value => ({ kind: 'printed', name, print });

/** A share in words, to one decimal: 百分之三十七点六. */
export const spelledShare = (name: string, part: number, whole: number): Value =>
  printed(name, () => {
    const tenths = scaled(part, whole, 1);
    const decimal = tenths % 10 === 0 ? '' : `点${toChineseNumeral(tenths % 10)}`;
    const whole100 = Math.floor(tenths / 10);
    return `百分之${whole100 === 100 ? '百' : whole100 === 0 ? '零' : toChineseNumeral(whole100)}${decimal}`;
  });

/** A sentence with its values: say`选出${total}名` */
export function say(strings: TemplateStringsArray, ...values: readonly (Value | string | Phrase)[]): Phrase {
  return strings.flatMap((piece, index) => {
    const value = values[index];
    if (value === undefined) return [piece];
    return isPhrase(value) ? [piece, ...value] : [piece, value];
  });
}

const isPhrase = (value: Value | string | Phrase): value is Phrase => Array.isArray(value);

/** `part / whole` rounded half up, as a whole number of the last place: 872 for 87.2. */
export const scaled = (part: number, whole: number, decimals: number, per = 100): number =>
  Math.floor((2 * part * per * 10 ** decimals + whole) / (2 * whole));

/** The same cut off. */
export const scaledDown = (part: number, whole: number, decimals: number, per = 100): number =>
  Math.floor((part * per * 10 ** decimals) / whole);

/** A number given in units of its last place. */
export function fixed(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  return `${units < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export const percentOf = (part: number, whole: number, { decimals }: Style): string =>
  part === whole || part === 0 ? String((part / whole) * 100) : fixed(scaled(part, whole, decimals), decimals);

function valueText(value: Value, style: Style): string {
  switch (value.kind) {
    case 'count':
      return style.separators && value.n >= 10_000 ? value.n.toLocaleString('en-US') : String(value.n);
    case 'spelled':
      return toChineseNumeral(value.n);
    case 'share':
      return `${percentOf(value.part, value.whole, style)}%`;
    case 'mean':
      return fixed(scaled(value.sum, value.of, style.ageDecimals, 1), style.ageDecimals);
    case 'printed':
      return value.print(style);
    case 'text':
      return value.text;
  }
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')' };

/** Signs and digits in the widths of the style. */
function widthOf(words: string, { width, wideDigits }: Style): string {
  const signs = width === 'half' ? words.replace(/[，；：（）]/g, (sign) => HALF[sign] ?? sign) : words;
  if (!wideDigits) return signs;
  return signs.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replaceAll('%', '％');
}

/** Prints a phrase and says where each of its values stands. */
export function print(phrase: Phrase, style: Style): Said {
  let words = '';
  const marks: Mark[] = [];
  for (const piece of phrase) {
    const shown = widthOf(typeof piece === 'string' ? piece : valueText(piece, style), style);
    if (typeof piece !== 'string')
      marks.push({ name: piece.name, start: words.length, end: words.length + shown.length });
    words += shown;
  }
  return { text: words, marks };
}
