import type { Report } from '@huanjie/contract';

/** The text of a report of the system, line by line as it is printed. */
export function textOfReport(report: Report): string {
  const lines = [
    report.title,
    report.addressee === null ? null : report.addressee.replace(/[：:]?$/, '：'),
    ...report.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ text }) => text)]),
    report.signatory,
    report.date,
  ];
  return `${lines.filter((line) => line !== null && line !== '').join('\n')}\n`;
}
