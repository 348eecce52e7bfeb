import { PARAMETER_SUBJECTS, type ParameterSubject } from '@huanjie/rules';

/** What belongs to one subject, in the order in which people read the parameters. */
export interface Section<T> {
  readonly subject: ParameterSubject;
  readonly rows: readonly T[];
}

/** Rows by subject, in the order of an election; subjects without rows are left out. */
export function groupBySubject<T extends { readonly id: string }>(rows: readonly T[]): readonly Section<T>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return PARAMETER_SUBJECTS.map((subject) => ({
    subject,
    rows: subject.parameters.flatMap((id) => byId.get(id) ?? []),
  })).filter((section) => section.rows.length > 0);
}
