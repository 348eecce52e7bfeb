import type { Bilingual } from '../stages.ts';

/**
 * How sure a value is: `V` the official text was read, `V*` the sentence was seen in an excerpt, `V~` only in
 * documents derived from it, `R` recalled. Whatever is `R` is shown as "to be confirmed" (待核实).
 */
export type Confidence = 'V' | 'V*' | 'V~' | 'R';

/** The body or organisation that a rule set is made for. */
export type RuleSetKind = 'villagers-committee' | 'residents-committee' | 'party-grassroots' | 'party-local';

/** Identifiers of the rule sets of this package. */
export type RuleSetId =
  | 'VC-1998'
  | 'VC-2010'
  | 'VC-2018'
  | 'VC-2026'
  | 'VC-GUIDE-2013'
  | 'RC-1990'
  | 'RC-2018'
  | 'RC-2026'
  | 'PCH'
  | 'PB-1990'
  | 'PB-2020'
  | 'BR-2018'
  | 'PL-2020';

/** What a parameter holds: a code, a count, yes or no, or a list of codes. */
export type ParameterValue = string | number | boolean | readonly string[];

/** Who may set a value: `N` the national rule alone, `P` the province, `L` the county or the unit itself. */
export type Mark = 'N' | 'P' | 'L';

/** One value that the law fixes or leaves open. */
export interface Parameter {
  readonly id: string;
  readonly value: ParameterValue;
  /** What a number counts, where it counts something. */
  readonly unit?: 'persons' | 'days' | 'months' | 'years';
  /** Who may set it; a national value without a mark is `N`. Meaningless in an overlay. */
  readonly mark?: Mark;
  /** Borrowed from the villagers' law where the residents' law is silent (RC-155). */
  readonly byAnalogy?: boolean;
  /** Id of the row of the catalogue that it belongs to. */
  readonly rule?: string;
  /** The rule or text it comes from. */
  readonly source: string;
  /** The article, as far as its number was checked against the text; null otherwise. */
  readonly article: string | null;
  readonly confidence: Confidence;
}

/** First and last day in force, `YYYY-MM-DD`; `to` is null while it holds. */
export interface InForce {
  readonly from: string;
  readonly to: string | null;
  /** Set where the first day itself is not known: `from` is the first of that month or year, or the day of adoption. */
  readonly fromKnownBy?: 'month' | 'year' | 'adoption';
}

/** Identifiers of the provincial overlays of this package. */
export type OverlayId =
  | 'PV-ZJ-2020'
  | 'PV-SH-2020'
  | 'PV-BJ-2012'
  | 'PV-HA-2011'
  | 'PV-HA-RC-2020'
  | 'PV-GS-2013'
  | 'PV-GS-2025'
  | 'PV-SX-2011';

/** A provincial measure: what it sets where the national rule leaves room. */
export interface Overlay {
  readonly id: OverlayId;
  readonly title: Bilingual;
  /** `code` is the six-digit code of the province (GB/T 2260). */
  readonly province: { readonly code: string; readonly pinyin: string; readonly zh: string };
  readonly appliesTo: readonly RuleSetKind[];
  /** Bodies whose own rules are silent and may borrow the measure by analogy (RC-155). */
  readonly byAnalogy: readonly RuleSetKind[];
  readonly inForce: InForce;
  readonly source: string;
  /** Whether every article of the measure has been entered. */
  readonly complete: boolean;
  readonly parameters: readonly Parameter[];
}

/** A law or regulation in one version, with the days it holds. */
export interface RuleSet {
  readonly id: RuleSetId;
  readonly title: Bilingual;
  readonly appliesTo: RuleSetKind;
  /**
   * Set where the text holds beside the rule set of its kind and not in its place: a guide that binds nobody, the
   * charter over the regulations, the rules of one form of organisation.
   */
  readonly beside?: 'guidance' | 'charter' | 'branch';
  readonly inForce: InForce;
  readonly source: string;
  /** Whether every row of the law has been entered. */
  readonly complete: boolean;
  readonly parameters: readonly Parameter[];
}
