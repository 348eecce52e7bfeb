import type { Bilingual } from '../stages.ts';

/**
 * How sure a value is: `V` the official text was read, `V*` the sentence was seen in an excerpt, `V~` only in
 * documents derived from it, `R` recalled. Whatever is `R` is shown as "to be confirmed" (待核实).
 */
export type Confidence = 'V' | 'V*' | 'V~' | 'R';

/** The body or organisation that a rule set is made for. */
export type RuleSetKind = 'villagers-committee' | 'residents-committee' | 'party-grassroots' | 'party-local';

/** Identifiers of the rule sets of this package. */
export type RuleSetId = 'VC-2018' | 'VC-2026' | 'RC-2018' | 'RC-2026' | 'PB-2020' | 'PL-2020';

/** One value that the law fixes or leaves open. */
export interface Parameter {
  readonly id: string;
  readonly value: string | number | boolean | readonly string[];
  /** The rule or text it comes from. */
  readonly source: string;
  /** The article, as far as its number was checked against the text; null otherwise. */
  readonly article: string | null;
  readonly confidence: Confidence;
}

/** A law or regulation in one version, with the days it holds. */
export interface RuleSet {
  readonly id: RuleSetId;
  readonly title: Bilingual;
  readonly appliesTo: RuleSetKind;
  /** First and last day in force, `YYYY-MM-DD`; `to` is null while it holds. */
  readonly inForce: { readonly from: string; readonly to: string | null };
  readonly source: string;
  /** Whether every row of the law has been entered. */
  readonly complete: boolean;
  readonly parameters: readonly Parameter[];
}
