import type { Bilingual } from '@huanjie/rules';

/** What a field of a record holds. A choice holds one of a closed list of values, shown by its label. */
export type FieldType = 'text' | 'integer' | 'date' | 'boolean' | 'choice';

export interface Field {
  readonly title: Bilingual;
  readonly type: FieldType;
  /** Labels of the values of a choice. */
  readonly labels?: Readonly<Record<string, Bilingual>>;
}

/**
 * A kind of record that measures count: its fields with their types, and the columns of the list behind a figure.
 * One record is one row of the list, so a count and its list can only agree.
 */
export interface RecordSet<K extends string = string> {
  readonly id: string;
  readonly title: Bilingual;
  readonly fields: Readonly<Record<K, Field>>;
  readonly listColumns: readonly K[];
}

/** Declares a record set; the keys of its fields are checked wherever a measure names them. */
export function recordSet<K extends string>(
  set: Omit<RecordSet<K>, 'listColumns'> & { readonly listColumns: readonly NoInfer<K>[] },
): RecordSet<K> {
  return set;
}

const field = (type: FieldType, zh: string, en: string): Field => ({ title: { zh, en }, type });
export const text = (zh: string, en: string): Field => field('text', zh, en);
export const integer = (zh: string, en: string): Field => field('integer', zh, en);
export const date = (zh: string, en: string): Field => field('date', zh, en);
export const flag = (zh: string, en: string): Field => field('boolean', zh, en);
export const choice = (zh: string, en: string, labels: Readonly<Record<string, Bilingual>>): Field => ({
  ...field('choice', zh, en),
  labels,
});
