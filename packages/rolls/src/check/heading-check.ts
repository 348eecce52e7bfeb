import { type FoundHeadings, foldHeading } from '../headings.ts';
import { columnLetters } from '../letters.ts';
import type { Sheet } from '../sheet.ts';
import type { IssueLog } from './issue-log.ts';
import { isForReaders } from './row-kind.ts';

/**
 * Notes what is wrong with the headings, which stand at the running number `row`. False when a required column is
 * missing or a column comes twice: then no row can pass.
 */
export function noteHeadings(
  sheet: Sheet,
  headings: FoundHeadings,
  optional: readonly string[],
  row: number,
  log: IssueLog,
): boolean {
  let isUsable = true;
  const hasId = [...headings.columns.values()].some((column) => column.key === 'idNumber');
  for (const column of headings.missing) {
    const isDerived = hasId && (column.key === 'birthDate' || column.key === 'sex');
    if (!column.required || isDerived || optional.includes(column.key)) continue;
    isUsable = false;
    log.add({ row, index: -1, heading: column.title.zh, column }, 'HEADING_MISSING', 'error', '', {
      zh: `缺少必需的“${column.title.zh}”列，请在表头补上该列并填写`,
      en: `the required column "${column.title.en}" is missing; add it to the headings and fill it in`,
    });
  }
  if (noteRepeated(sheet, headings, row, log)) isUsable = false;
  for (const [index, { column, how }] of headings.matches) {
    if (how !== 'word' && how !== 'content') continue;
    const heading = headingAt(headings, index);
    log.add({ row, index, heading, column }, 'HEADING_GUESSED', 'question', heading, {
      zh: `按“${column.title.zh}”读取，请确认；不是这一列的，请改名或另行指定`,
      en: `read as "${column.title.en}"; confirm it, or rename the column or say which it is`,
    });
  }
  for (const { index, heading } of headings.unknown) {
    if (isForReaders(heading)) continue;
    const name = heading.replace(/\s+/g, ' ').slice(0, 40);
    log.add({ row, index, heading: name, column: null }, 'HEADING_UNKNOWN', 'warning', heading, {
      zh: `“${sheet.title.zh}”没有这一列，其内容不会导入；如是写法不同，请按模板改名`,
      en: `"${sheet.title.en}" has no such column and it will not be imported; if it is meant as another, rename it as in the template`,
    });
  }
  return isUsable;
}

/**
 * Notes columns that come twice; true when that keeps every row out. In a roll two different names of one thing (出生年月
 * beside 出生日期) are a question: the first is read.
 */
function noteRepeated(sheet: Sheet, headings: FoundHeadings, row: number, log: IssueLog): boolean {
  let isFatal = false;
  for (const { index, column } of headings.duplicate) {
    const first = [...headings.columns].find(([, other]) => other.key === column.key)?.[0] ?? 0;
    const heading = headingAt(headings, index);
    const isSame = foldHeading(heading) === foldHeading(headings.cells[first] ?? '');
    const isQuestion = column.isAside === true || (sheet.kind === 'rolls' && !isSame);
    if (!isQuestion) isFatal = true;
    const severity = isQuestion ? 'question' : 'error';
    log.add({ row, index, heading, column }, 'HEADING_DUPLICATE', severity, heading, {
      zh: `与 ${columnLetters(first)} 列同为“${column.title.zh}”，请删除或改名其中一列`,
      en: `means the same column "${column.title.en}" as column ${columnLetters(first)}; delete or rename one`,
    });
  }
  return isFatal;
}

const headingAt = (headings: FoundHeadings, index: number): string =>
  (headings.cells[index] ?? '').trim().replace(/\s+/g, ' ');
