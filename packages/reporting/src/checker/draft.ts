import type { Finding } from './model.ts';
import { type Figure, readFigures } from './reading/figures.ts';
import type { Source } from './reading/source.ts';
import { type Whole, wholesOf } from './wholes.ts';

/** A text with its figures, as every check sees it. */
export interface Draft {
  readonly source: Source;
  readonly figures: readonly Figure[];
  /** Figures of each sentence, by the sentence's index. */
  readonly bySentence: readonly (readonly Figure[])[];
  /** Figures of each report in the text. */
  readonly byPart: ReadonlyMap<number, readonly Figure[]>;
  /** Wholes in the order of the text. */
  readonly wholes: readonly Whole[];
}

export interface RelationDraft {
  readonly check: string;
  readonly figures: readonly Figure[];
  readonly formula: string;
  readonly holds: boolean;
}

export type FindingDraft = Omit<Finding, 'id' | 'quote'>;

/** What a check says of a draft. */
export interface Judged {
  readonly relations: readonly RelationDraft[];
  readonly findings: readonly FindingDraft[];
}

export type Check = (draft: Draft) => Judged;

/** Reads a text for the checks. */
export function draftOf(source: Source): Draft {
  const figures = readFigures(source);
  const bySentence: Figure[][] = source.sentences.map(() => []);
  for (const figure of figures) bySentence[figure.sentence.index]?.push(figure);
  const byPart = new Map<number, Figure[]>();
  for (const figure of figures) {
    const own = byPart.get(figure.sentence.part);
    if (own === undefined) byPart.set(figure.sentence.part, [figure]);
    else own.push(figure);
  }
  return { source, figures, bySentence, byPart, wholes: bySentence.flatMap((own) => wholesOf(source.folded, own)) };
}
