/** Stands for a character that cannot be printed: the mark typesetters put where a sort is missing. */
export const MISSING_MARK = '〓';

/** Control characters, halves of surrogate pairs and marks that reorder or hide text never go on paper, glyph or not. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const LINE_BREAKS_AND_TABS = /[\t\n\r]+/gu;

export function isUnprintable(character: string): boolean {
  return UNPRINTABLE.test(character) && !/[\t\n\r]/u.test(character);
}

/** The text on one line, with every character that is unprintable or listed as `uncovered` replaced by 〓. */
export function markUnprintable(text: string, uncovered: ReadonlySet<string> = new Set()): string {
  let marked = '';
  for (const character of text.replace(LINE_BREAKS_AND_TABS, ' ')) {
    marked += uncovered.has(character) || isUnprintable(character) ? MISSING_MARK : character;
  }
  return marked;
}
