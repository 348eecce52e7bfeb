import { foldWidth } from '@huanjie/chinese';

/** A search text as LIKE patterns. A null pattern matches nothing. */
export interface SearchPatterns {
  /** The text anywhere. */
  readonly contains: string;
  /** The text at the beginning. */
  readonly begins: string;
  /** Pinyin or initials beginning so; null when the text holds anything but Latin letters and blanks. */
  readonly pinyin: string | null;
  /** What {@link SearchPatterns.pinyin} was made of. */
  readonly letters: string | null;
  /** The characters of the text, each once, without blanks. */
  readonly characters: readonly string[];
  /** Whether it may be the beginning of a card number. */
  readonly isCard: boolean;
  /** The text as the last four characters of an ID number; null when it cannot be. */
  readonly tail: string | null;
}

/** A text that the database takes: control characters, which it refuses, are dropped. */
export const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, '');

/**
 * Reads what a person typed into a search box. `%`, `_` and `\` mean themselves, full-width letters and digits are
 * folded, control characters (which the database refuses) are dropped. Null when nothing is left to search for.
 */
export function readSearch(text: string | undefined): SearchPatterns | null {
  const plain = foldWidth(withoutControls(text ?? '')).trim();
  if (plain === '') return null;
  const literal = plain.replace(/[\\%_]/g, '\\$&');
  const latin = plain.toLowerCase().replace(/[\s'’]+/g, '');
  const letters = /^[a-z]+$/.test(latin) ? latin : null;
  return {
    contains: `%${literal}%`,
    begins: `${literal}%`,
    pinyin: letters === null ? null : `${letters}%`,
    letters,
    characters: [...new Set(plain.replace(/\s/g, ''))],
    isCard: /^[A-Za-z-]*\d[0-9A-Za-z-]*$/.test(plain),
    tail: /^\d{3}[\dXx]$/.test(plain) ? plain.toUpperCase() : null,
  };
}
