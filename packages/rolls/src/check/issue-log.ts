import type { Bilingual } from '@huanjie/rules';
import type { Column } from '../sheet.ts';
import { columnLetters, type Issue, type IssueCode, maskedValue, type Severity } from './issue.ts';

/** Where an issue is. */
export interface IssuePlace {
  readonly row: number;
  /** Index of the cell from 0; -1 when the whole row or file is meant, or the column is not in the file. */
  readonly index: number;
  readonly heading: string;
  readonly column: Column | null;
}

/** Gathers issues: counts all of them, keeps the sentences of the first ones. */
export interface IssueLog {
  readonly add: (place: IssuePlace, code: IssueCode, severity: Severity, value: string, text: Bilingual) => void;
  /** Takes the issues kept since the last call. */
  readonly take: () => Issue[];
  readonly counts: () => { readonly errors: number; readonly warnings: number; readonly omitted: number };
}

/** A log that keeps `maxIssues` errors and as many warnings, so that neither crowds out the other. */
export function issueLog(maxIssues: number): IssueLog {
  let kept: Issue[] = [];
  let errors = 0;
  let warnings = 0;
  const add: IssueLog['add'] = (place, code, severity, value, text) => {
    const nth = severity === 'error' ? ++errors : ++warnings;
    if (nth > maxIssues) return;
    const { row, index, heading, column } = place;
    const name = heading === '' ? { zh: '', en: '' } : { zh: `“${heading}”`, en: `, "${heading}"` };
    const cell = index >= 0 ? `${columnLetters(index)}${row}` : '';
    const where = cell === '' ? { zh: '', en: '' } : { zh: `（${cell}）`, en: ` (${cell})` };
    kept.push({
      row,
      column: heading,
      code,
      severity,
      value: maskedValue(value, column),
      zh: `第 ${row} 行${name.zh}${where.zh}：${text.zh}。`,
      en: `Row ${row}${name.en}${where.en}: ${text.en}.`,
      ...(cell === '' ? {} : { cell }),
      ...(column ? { key: column.key } : {}),
    });
  };
  const take = () => {
    const taken = kept;
    kept = [];
    return taken;
  };
  const counts = () => ({
    errors,
    warnings,
    omitted: Math.max(0, errors - maxIssues) + Math.max(0, warnings - maxIssues),
  });
  return { add, take, counts };
}
