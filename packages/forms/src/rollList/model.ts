/** What a line of a published list says: on the first list, or what a supplement changes. */
export type RollListChange = 'listed' | 'added' | 'struck' | 'corrected';

/** One line of a published list. Nothing else of a person goes on the wall. */
export interface RollListLine {
  readonly change: RollListChange;
  readonly name: string;
  /** Printed as（女）, and only where the print asks for it. */
  readonly female: boolean;
  readonly group: string | null;
  /** The name that an earlier list printed, where the name was corrected. */
  readonly earlierName: string | null;
}

/** A published list of voters (选民名单), ready to be set on paper. */
export interface RollList {
  /** For instance 柏树村第十一届村民委员会选举选民名单. */
  readonly title: string;
  /** 1 is the first list, higher numbers are supplements (补正名单). */
  readonly number: number;
  /** Practice data: every page says so across its whole face. */
  readonly practice: boolean;
  /** In the order of the published list; it is printed in no other. */
  readonly lines: readonly RollListLine[];
  /** `YYYY-MM-DD`. */
  readonly publishedOn: string;
  /** Last day for objections, `YYYY-MM-DD` (VC-311, RC-132). */
  readonly objectionsUntil: string;
  /** Days within which the committee decides an objection (VC-312, RC-132). */
  readonly decisionDays: number;
  /** Who issues the list and takes objections: the election committee. */
  readonly committee: string;
  /** SHA-256 of the published list in hexadecimal; its first sixteen characters are printed. */
  readonly digest: string;
  /** The journal head that the print was made from. */
  readonly head: string;
  /** Where the same list stands on the public page. */
  readonly address: string;
}

export type RollListPaper = 'a4' | 'a3';

/** How a list is printed. */
export interface RollListOptions {
  /** A4 upright or A3 across, with larger type. */
  readonly paper: RollListPaper;
  /** Whether women are marked（女）. */
  readonly marks: boolean;
  /** A folder with the organisation's own fonts. */
  readonly fontFolder?: string;
}
