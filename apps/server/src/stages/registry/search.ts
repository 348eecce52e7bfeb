import { foldWidth } from '@huanjie/chinese';

/** A search text as LIKE patterns. A null pattern matches nothing. */
export interface SearchPatterns {
  /** The text anywhere. */
  readonly contains: string;
  /** The text at the beginning. */
  readonly begins: string;
  /** Pinyin or initials beginning so; null when the text holds anything but Latin letters and blanks. */
  readonly pinyin: string | null;
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
  return {
    contains: `%${literal}%`,
    begins: `${literal}%`,
    pinyin: /^[a-z]+$/.test(latin) ? `${latin}%` : null,
  };
}
