import { renderTableXlsx } from '../tables/xlsx.ts';
import { renderListDocx } from './listDocx.ts';
import type { CheckedReportInput, MarkedFinding } from './model.ts';
import { AUTHOR, CLASS_WORDS, countLine, decisionWord, LABELS, listTitle, SEVERITY_WORDS } from './wording.ts';

/** Columns of sentences. */
const WRAPPED: ReadonlySet<string> = new Set(['quote', 'formula', 'sentence', 'mend', 'reason']);

/** The findings as a list of their own, in the order of the text. */
export async function renderFindingsList(input: CheckedReportInput, format: 'xlsx' | 'docx'): Promise<Uint8Array> {
  const findings = [...input.findings].sort((a, b) => a.start - b.start || a.end - b.end);
  return format === 'docx' ? renderListDocx(input, findings) : renderListXlsx(input, findings);
}

function renderListXlsx(input: CheckedReportInput, findings: readonly MarkedFinding[]): Promise<Uint8Array> {
  const { language } = input;
  const keys = Object.keys(LABELS) as (keyof typeof LABELS)[];
  return renderTableXlsx({
    title: listTitle(input),
    note: countLine(findings, language),
    columns: keys.map((key) => ({
      key,
      title: LABELS[key][language],
      type: key === 'number' ? 'integer' : 'text',
      wraps: WRAPPED.has(key),
    })),
    rows: findings.map((finding, index) => ({
      number: index + 1,
      severity: SEVERITY_WORDS[finding.severity][language],
      class: CLASS_WORDS[finding.class][language],
      quote: finding.quote,
      printed: finding.printed,
      computed: finding.computed,
      formula: finding.formula,
      sentence: finding[language],
      mend: finding.mend[language],
      decision: decisionWord(finding, language),
      reason: finding.reason ?? null,
    })),
    mark: `${AUTHOR[language]} ${input.checkedOn}`,
  });
}
