/** One step of loading an example: a file through the import path, or the decision of every counted poll that has no result yet. */
export type ExampleStep =
  | {
      readonly type: 'import';
      /** Kind of the import sheet. */
      readonly kind: string;
      /** File name, for instance `选民名单-水洛镇.csv`. */
      readonly name: string;
      /** Rows below the heading. */
      readonly rows: number;
      /** The file: CSV, UTF-8 with a byte order mark, Chinese headings. Each call starts again from the first byte. */
      open(): AsyncIterable<Uint8Array>;
    }
  | { readonly type: 'determine' };

/** An example round: what it is, and the steps that load it in their order. */
export interface Example {
  readonly case: 'township' | 'community' | 'village';
  readonly roundId: string;
  /** `id` is the six-digit division code as a number, `code` the twelve-digit code of the county's own unit. */
  readonly county: { readonly id: number; readonly code: string; readonly name: string };
  readonly round: ExampleRound;
  steps(): ExampleStep[];
}

export interface ExampleRound {
  readonly kind: 'township' | 'community' | 'village';
  readonly title: string;
  readonly ordinal: number;
  /** Whether the ordinal counts terms (届) or times (次). */
  readonly ordinalKind: 'term' | 'time';
  /** The unit that the round belongs to: the county, or the town of a township round. */
  readonly rootUnitCode: string;
  readonly rootUnitName: string;
  readonly electionDay: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly bodyName: string;
}
