import type { CheckedReportInput, MarkedFinding } from '../checkedReport/model.ts';

/** A finding on the first place of `quote` in the text. */
export function findingOn(text: string, quote: string, changes: Partial<MarkedFinding> = {}): MarkedFinding {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" is not in the text`);
  return {
    start,
    end: start + quote.length,
    quote,
    class: 'error',
    severity: 'error',
    zh: `“${quote}”与分项之和不符。`,
    en: `"${quote}" is not the sum of its parts.`,
    mend: { zh: '请核对各乡镇报表后改正。', en: 'Compare the sheets of the townships and correct it.' },
    printed: quote,
    computed: '433',
    formula: '415+18=433',
    ...changes,
  };
}

/** A checked report with these findings. */
export function checked(
  text: string,
  findings: readonly MarkedFinding[],
  changes: Partial<CheckedReportInput> = {},
): CheckedReportInput {
  return { text, findings, title: '村民委员会换届选举工作总结', checkedOn: '2026-11-24', language: 'zh', ...changes };
}
