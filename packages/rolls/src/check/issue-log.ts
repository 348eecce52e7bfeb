import type { Bilingual } from '@huanjie/rules';
import { columnLetters } from '../letters.ts';
import type { Column } from '../sheet.ts';
import { type Issue, type IssueCode, maskedValue, type Severity } from './issue.ts';
import type { RowPlaces } from './places.ts';

/** Where an issue is. */
export interface IssuePlace {
  /** Its running number in the file. */
  readonly row: number;
  /** Index of the cell from 0; -1 when the whole row or file is meant, or the column is not in the file. */
  readonly index: number;
  readonly heading: string;
  readonly column: Column | null;
}

/** How many issues were found, and how many of them are not listed. */
export interface IssueCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly questions: number;
  readonly omitted: number;
}

/** Gathers issues: counts all of them, keeps the sentences of the first ones. */
export interface IssueLog {
  readonly add: (place: IssuePlace, code: IssueCode, severity: Severity, value: string, text: Bilingual) => void;
  /** Takes the issues kept since the last call. */
  readonly take: () => Issue[];
  readonly counts: () => IssueCounts;
  readonly places: RowPlaces;
}

/** A log that keeps `maxIssues` of each severity, so that none crowds out the others. */
export function issueLog(maxIssues: number, places: RowPlaces): IssueLog {
  let kept: Issue[] = [];
  const found = { error: 0, warning: 0, question: 0 };
  const add: IssueLog['add'] = (place, code, severity, value, text) => {
    found[severity] += 1;
    if (found[severity] > maxIssues) return;
    const { row, index, heading, column } = place;
    const { row: shown, sheet } = places.placeOf(row);
    const called = places.nameOf(row);
    const name = heading === '' ? { zh: '', en: '' } : { zh: `“${heading}”`, en: `, "${heading}"` };
    const cell = index >= 0 ? `${columnLetters(index)}${shown}` : '';
    const where = cell === '' ? { zh: '', en: '' } : { zh: `（${cell}）`, en: ` (${cell})` };
    kept.push({
      row: shown,
      column: heading,
      code,
      severity,
      value: maskedValue(value, column),
      zh: `${called.zh}${name.zh}${where.zh}：${text.zh}。`,
      en: `R${called.en.slice(1)}${name.en}${where.en}: ${text.en}.`,
      ...(cell === '' ? {} : { cell }),
      ...(column ? { key: column.key } : {}),
      ...(sheet === '' ? {} : { sheet }),
    });
  };
  const take = () => {
    const taken = kept;
    kept = [];
    return taken;
  };
  const counts = () => {
    const over = (count: number) => Math.max(0, count - maxIssues);
    const { error, warning, question } = found;
    const omitted = over(error) + over(warning) + over(question);
    return { errors: error, warnings: warning, questions: question, omitted };
  };
  return { add, take, counts, places };
}
