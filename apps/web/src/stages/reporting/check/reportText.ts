import type { Report } from '@huanjie/contract';
import { dayInWords } from '../../../app/dates.ts';

/** The text of a report of the system, line by line as it is printed. */
export function textOfReport(report: Report): string {
  const lines = [
    report.title,
    report.addressee === null ? null : report.addressee.replace(/[：:]?$/, '：'),
    ...report.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)]),
    report.signatory,
    report.date === null ? null : dateOnPaper(report.date),
  ];
  return `${lines.filter((line) => line !== null && line !== '').join('\n')}\n`;
}

/** A day as the paper prints it; anything that is no day stays as it is. */
export const dateOnPaper = (date: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? dayInWords(date, 'zh') : date);
