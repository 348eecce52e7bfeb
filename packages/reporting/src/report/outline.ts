import type { RoundKind } from '../measure.ts';

/**
 * What has to hold for a sentence to be said. A claim without a number (all, fewer, more) is only made when the
 * records prove it.
 */
export type Proof =
  /** The figure is at least 1. */
  | { readonly some: string }
  /** Two figures are equal, or differ. */
  | { readonly equal: readonly [string, string] }
  | { readonly differ: readonly [string, string] }
  /** A share is the whole of its base, or not. */
  | { readonly whole: string }
  | { readonly partly: string }
  /** A change against the previous term that does not print as nothing. */
  | { readonly rises: string }
  | { readonly falls: string };

/**
 * A sentence of a paragraph. Its numbers and names are placeholders only: `{measure}` for a figure,
 * `{measure|size}` for a change without its sign, `{@fact}` for a fact. Where one of them is missing, or the proof
 * does not hold, the sentence is not said.
 */
export type Sentence = string | { readonly text: string; readonly when: readonly Proof[] };

export type OutlineParagraph =
  | {
      readonly key: string;
      readonly sentences: readonly Sentence[];
      /** What a person is asked to write where no sentence can be said. */
      readonly missing: string;
    }
  /** Something the records say nothing about: a person writes it. */
  | { readonly key: string; readonly gap: string };

export interface OutlineSection {
  /** Without its ordinal, which is set from its place. */
  readonly heading: string | null;
  readonly level: 1 | 2;
  readonly paragraphs: readonly OutlineParagraph[];
}

/** The outline of a work summary (工作总结). */
export interface Outline {
  readonly id: RoundKind;
  readonly title: string;
  readonly addressee: string | null;
  readonly sections: readonly OutlineSection[];
}
