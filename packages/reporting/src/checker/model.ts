import type { Bilingual } from '@huanjie/rules';

/** A place of the checked text, from `start` up to but not including `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What kind of fault a finding is. `error`: cannot be true under any reading tried. `rounding`: only cutting off
 * instead of rounding half up explains it. `coverage`: parts leave units unaccounted for. `definition`: true under one
 * definition, false under another. `rule`: a legal minimum or ratio is not met. `text`: wording, not arithmetic.
 */
export type FindingClass = 'error' | 'rounding' | 'coverage' | 'definition' | 'rule' | 'text';

/** How sure the checker is: an error is provable, a warning likely, a question only the author can answer. */
export type Severity = 'error' | 'warning' | 'question';

/** A number of the text with what it counts. */
export interface CheckedFigure extends Span {
  /** The number with its unit as it stands, for instance `116名`. */
  readonly quote: string;
  /** In the unit; null where the number is damaged or hidden. Display only: relations compare exact intervals. */
  readonly value: number | null;
  /** `person`, `unit`, `post`, `percent`, `point`, `age`, …; the classifier itself where no kind fits. */
  readonly unit: string;
  /** What is counted, in the words of the text. */
  readonly label: string;
  /** Of what whole or in which scope, in the words of the text; empty where the text does not say. */
  readonly scope: string;
  readonly qualifier: 'exact' | 'about' | 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'low' | 'high';
  /** The measure of the round that the figure was recognised as. */
  readonly measure?: string;
}

/** A relation between figures that the text states or implies, whether it holds or not. */
export interface Relation {
  /** The check that found it, for instance `share`. */
  readonly check: string;
  /** Positions in the list of figures. */
  readonly figures: readonly number[];
  /** `62/71 = 87.32%`. */
  readonly formula: string;
  readonly holds: boolean;
}

/** Something in the text that cannot be true, may not be meant, or wants a word of explanation. */
export interface Finding extends Span, Bilingual {
  /** Stable for equal text: the check, its place, and a count where two stand at one place. */
  readonly id: string;
  readonly check: string;
  readonly class: FindingClass;
  readonly severity: Severity;
  readonly quote: string;
  readonly printed: string | null;
  readonly computed: string | null;
  readonly formula: string | null;
  /** What to do about it. */
  readonly mend: Bilingual;
  /** The other places that the finding rests on. */
  readonly related: readonly Span[];
  /** What to put in place of the quote; only where it is certain enough to offer. */
  readonly replacement?: string;
  /** The measure of the round that says otherwise. */
  readonly measure?: string;
}

/** What the checker says of a text. */
export interface CheckedReport {
  readonly text: string;
  readonly figures: readonly CheckedFigure[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
}

/** A figure of the records that a text is held against. */
export interface RecordedFigure {
  readonly id: string;
  readonly title: Bilingual;
  readonly value: number | null;
  readonly printed: string;
  readonly unit: Bilingual;
  readonly kind: string;
  /** Both sides of a share or a mean, so that it can be compared at any number of decimals. */
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
}

export interface CheckOptions {
  /** Figures of a round; without them the text is held against itself alone. */
  readonly records?: readonly RecordedFigure[];
  /** Pairs of wrong and right wording beside the built-in list. */
  readonly confusions?: readonly Confusion[];
}

/** A wording that is usually a slip, and what was meant. */
export interface Confusion {
  readonly wrong: string;
  readonly right: string;
  /** A pattern (regular expression source) that must not stand right after or before: right uses of the same characters. */
  readonly exceptBefore?: string;
  readonly exceptAfter?: string;
}
