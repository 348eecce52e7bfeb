import type { Confidence } from '../ruleSets/types.ts';
import type { Bilingual } from '../stages.ts';

/** One rule that a decision or a step can cite. */
export interface Rule {
  readonly title: Bilingual;
  readonly statement: Bilingual;
  /** Articles by rule set (or by code of law), only where the number was checked against the text. */
  readonly articles: Readonly<Record<string, string>>;
  readonly confidence: Confidence;
}

/** Writes a rule in one line each for title, statement and source. */
export function rule(
  title: readonly [zh: string, en: string],
  statement: readonly [zh: string, en: string],
  confidence: Confidence,
  articles: Readonly<Record<string, string>> = {},
): Rule {
  return {
    title: { zh: title[0], en: title[1] },
    statement: { zh: statement[0], en: statement[1] },
    articles,
    confidence,
  };
}
