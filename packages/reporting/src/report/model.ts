import type { Bilingual } from '@huanjie/rules';

/** A figure as the report needs it. */
export interface ReportedFigure {
  readonly id: string;
  readonly title: Bilingual;
  readonly value: number | null;
  readonly printed: string;
  readonly numerator?: number | undefined;
  readonly denominator?: number | undefined;
  readonly scope: { readonly name: string };
  readonly provenance: { readonly records: string };
}

/** A date, a number of a document, an ordinal, a name: what stands in a report and is no figure. */
export interface Fact {
  readonly text: string;
  /** Address of the record that says so. */
  readonly provenance: string;
}

/** What reports take from the records. */
export interface ReportSources {
  readonly figures: ReadonlyMap<string, ReportedFigure>;
  readonly facts: ReadonlyMap<string, Fact>;
}

/** A figure or fact where it stands in a paragraph; offsets in UTF-16 units. */
export interface LinkedFigure {
  start: number;
  end: number;
  /** Id of the measure; `fact:` and the id for a fact. */
  measure: string;
  scope: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  printed: string;
  provenance: string;
}

export interface Warning extends Bilingual {
  start: number;
  end: number;
}

export interface ReportParagraph {
  key: string;
  text: string;
  figures: LinkedFigure[];
  gap: boolean;
  edited: boolean;
  warnings: Warning[];
}

export interface ReportSection {
  heading: string | null;
  level: 1 | 2;
  paragraphs: ReportParagraph[];
}

/** What a person last wrote in place of a paragraph, with the links it had then. An empty text is a withdrawal. */
export interface ParagraphEdit {
  readonly key: string;
  readonly text: string;
  readonly figures: readonly Pick<LinkedFigure, 'start' | 'end' | 'measure'>[];
}
