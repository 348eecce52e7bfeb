/** A figure inside a paragraph: where it stands in the text and where its value comes from. */
export interface PrintedFigure {
  /** First character of the figure in the paragraph's text (UTF-16 index). */
  readonly start: number;
  /** One past its last character. */
  readonly end: number;
  readonly measure: string;
  readonly scope: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The figure as the text prints it. */
  readonly printed: string;
  /** Carried along for whoever reads the model; paper does not print it. */
  readonly provenance: unknown;
}

export interface SummaryParagraph {
  readonly text: string;
  readonly figures: readonly PrintedFigure[];
  /** True for a marked place that a person still has to write. */
  readonly gap: boolean;
}

export interface SummarySection {
  readonly heading: string | null;
  readonly level: 1 | 2;
  readonly paragraphs: readonly SummaryParagraph[];
}

/** The work summary of a round (换届工作总结), ready to be set on paper. */
export interface WorkSummary {
  readonly title: string;
  /** Whom it is addressed to (主送), without or with its colon. */
  readonly addressee: string | null;
  /** Practice data: every page says so across its whole face. */
  readonly practice: boolean;
  /** The journal head the document was made from, printed small at the foot of every page. */
  readonly head: string;
  readonly sections: readonly SummarySection[];
  readonly signatory: string | null;
  /** `YYYY-MM-DD`, printed as 2021年3月26日; anything else is printed as it stands. */
  readonly date: string | null;
}
