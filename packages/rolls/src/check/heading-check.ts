import type { FoundHeadings } from '../headings.ts';
import type { Sheet } from '../sheet.ts';
import { columnLetters } from './issue.ts';
import type { IssueLog } from './issue-log.ts';

/** Headings that tables carry for their readers; nobody expects them to be imported. */
const FOR_READERS = /^(?:序号|编号|行号|no\.?|#)$/i;

/**
 * Notes what is wrong with the headings. False when a required column is missing or a column comes twice: then no
 * row can pass.
 */
export function noteHeadings(
  sheet: Sheet,
  headings: FoundHeadings,
  optional: readonly string[],
  log: IssueLog,
): boolean {
  let isUsable = true;
  const hasId = [...headings.columns.values()].some((column) => column.key === 'idNumber');
  for (const column of headings.missing) {
    const isDerived = hasId && (column.key === 'birthDate' || column.key === 'sex');
    if (!column.required || isDerived || optional.includes(column.key)) continue;
    isUsable = false;
    log.add({ row: headings.row, index: -1, heading: column.title.zh, column }, 'HEADING_MISSING', 'error', '', {
      zh: `缺少必需的“${column.title.zh}”列，请在表头补上该列并填写`,
      en: `the required column "${column.title.en}" is missing; add it to the headings and fill it in`,
    });
  }
  for (const { index, column } of headings.duplicate) {
    isUsable = false;
    const first = [...headings.columns].find(([, other]) => other.key === column.key)?.[0] ?? 0;
    const heading = (headings.cells[index] ?? '').trim();
    log.add({ row: headings.row, index, heading, column }, 'HEADING_DUPLICATE', 'error', heading, {
      zh: `与 ${columnLetters(first)} 列同为“${column.title.zh}”，请删除或改名其中一列`,
      en: `means the same column "${column.title.en}" as column ${columnLetters(first)}; delete or rename one`,
    });
  }
  for (const { index, heading } of headings.unknown) {
    if (FOR_READERS.test(heading)) continue;
    const name = heading.replace(/\s+/g, ' ').slice(0, 40);
    log.add({ row: headings.row, index, heading: name, column: null }, 'HEADING_UNKNOWN', 'warning', heading, {
      zh: `“${sheet.title.zh}”没有这一列，其内容不会导入；如是写法不同，请按模板改名`,
      en: `"${sheet.title.en}" has no such column and it will not be imported; if it is meant as another, rename it as in the template`,
    });
  }
  return isUsable;
}
