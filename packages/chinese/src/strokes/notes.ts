import { comparedCharacters, isHan, type StrokeKeyOptions } from './key.ts';
import { strokesOf } from './table.ts';

/**
 * What the order of a character rests on when it is not the norm. `outsideStandard`: not one of the 8,105 characters,
 * ordered by its own strokes as it is written (a traditional or variant form). `orderUnknown`: only the number of
 * strokes is known, so it ends the group of that number. `strokesUnknown`: nothing is known, it stands after all Han
 * characters with strokes. `notHan`: a letter, after all Han characters.
 */
export type StrokeNote = {
  readonly character: string;
  readonly zh: string;
  readonly en: string;
} & (
  | { readonly kind: 'outsideStandard' | 'orderUnknown'; readonly total: number }
  | { readonly kind: 'strokesUnknown' | 'notHan' }
);

/** Notes on the characters of names, each character once, by code point; none for those that staff gave strokes to. */
export function strokeNotes(names: readonly string[], strokes?: StrokeKeyOptions['strokes']): readonly StrokeNote[] {
  const written = new Set<string>();
  for (const name of names) for (const character of name) written.add(character);
  return Array.from(new Set(Array.from(written, comparedCharacters).flat()))
    .filter((character) => strokes?.has(character) !== true)
    .sort((left, right) => (left.codePointAt(0) ?? 0) - (right.codePointAt(0) ?? 0))
    .flatMap((character) => noteOn(character) ?? []);
}

function noteOn(character: string): StrokeNote | null {
  if (!isHan(character)) {
    const zh = `“${character}”不是汉字，排在所有汉字之后`;
    return { kind: 'notHan', character, zh, en: `${character} is not a Han character and stands after all of them` };
  }
  const known = strokesOf(character);
  if (known === null) {
    const zh = `“${character}”没有笔画资料，排在最后，请人工填写笔顺并写明理由`;
    const en = `The strokes of ${character} are unknown, so it stands last; give its strokes by hand, with the reason`;
    return { kind: 'strokesUnknown', character, zh, en };
  }
  const { total, sequence, standard } = known;
  if (sequence === null) {
    const zh = `“${character}”只知${total}画、不知笔顺，排在${total}画的末尾，请人工核对`;
    const en = `${character} has ${total} strokes in an unknown order, so it ends their group; check it by hand`;
    return { kind: 'orderUnknown', character, total, zh, en };
  }
  if (standard) return null;
  const zh = `“${character}”不在通用规范汉字表内，按所写字形${total}画排列，请核对姓名用字`;
  const en = `${character} is outside the table of standard characters and is ordered as written, by ${total} strokes; check the name`;
  return { kind: 'outsideStandard', character, total, zh, en };
}
