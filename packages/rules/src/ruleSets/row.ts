import type { Confidence, Parameter, ParameterValue } from './types.ts';

/** What a row may carry besides its value. */
export interface RowNotes extends Pick<Parameter, 'unit' | 'mark'> {
  readonly confidence?: Confidence;
}

/** One row of a text: parameter, value, row of the catalogue, article (null where its number was not checked). */
export type WriteRow = (
  id: string,
  value: ParameterValue,
  rule: string,
  article: string | null,
  notes?: RowNotes,
) => Parameter;

/** Writes the rows of one law or measure, read in full (`V`) unless a row says otherwise. */
export function rowsOf(law: string, confidence: Confidence = 'V'): WriteRow {
  return (id, value, rule, article, notes = {}) => ({
    id,
    value,
    rule,
    source: `${law} ${rule}`,
    article,
    confidence,
    ...notes,
  });
}

/**
 * The rows of a later text as those of an earlier one that is only recalled to have said the same, apart from
 * `differing` values: nothing of it is verified and no article is named.
 */
export function recalled(
  rows: readonly Parameter[],
  law: string,
  differing: Readonly<Record<string, ParameterValue>>,
): readonly Parameter[] {
  return rows.map((one) => ({
    ...one,
    value: differing[one.id] ?? one.value,
    source: `${law} ${one.rule ?? ''}`.trim(),
    article: null,
    confidence: 'R',
  }));
}

/** Near relatives (近亲属) by the Civil Code, Art. 1045; in-laws are not among them. */
export const NEAR_RELATIVES = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild'] as const;

/** Spouse and lineal relatives (夫妻、直系亲属). */
export const SPOUSE_AND_LINEAL = ['spouse', 'parent', 'child', 'grandparent', 'grandchild'] as const;

/** Spouse, parents and children, siblings (夫妻、父母子女、兄弟姐妹). */
export const SPOUSE_PARENT_CHILD_SIBLING = ['spouse', 'parent', 'child', 'sibling'] as const;

/** The four choices a voter has for each person (赞成、反对、另选他人、弃权). */
export const CHOICES = ['approve', 'oppose', 'write_in', 'abstain'] as const;
