/**
 * A condition on one field: equal to a value, one of several, between whole numbers (both ends included), or known at
 * all. The list is closed; the conditions of a measure all hold. A field without a value fulfils only `known: false`.
 */
export type Condition<K extends string = string> =
  | { readonly field: K; readonly is: string | boolean }
  | { readonly field: K; readonly in: readonly string[] }
  | { readonly field: K; readonly from?: number; readonly to?: number }
  | { readonly field: K; readonly known: boolean };

/** One record as it is stored: its values by field. */
export type RecordValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Whether a record fulfils a condition: the meaning that the database has to agree with. */
export function fulfils(record: RecordValues, condition: Condition): boolean {
  const value = record[condition.field] ?? null;
  if ('known' in condition) return (value !== null) === condition.known;
  if (value === null) return false;
  if ('is' in condition) return value === condition.is;
  if ('in' in condition) return condition.in.includes(String(value));
  const number = Number(value);
  return number >= (condition.from ?? Number.NEGATIVE_INFINITY) && number <= (condition.to ?? Number.POSITIVE_INFINITY);
}
