import type { Bilingual } from '@huanjie/rules';
import type { CheckedReportInput, FindingClass, FindingSeverity, Language, MarkedFinding } from './model.ts';

/** Who comments and changes. */
export const AUTHOR: Bilingual = { zh: '换届核对', en: 'Huanjie checker' };

export const CLASS_WORDS: Readonly<Record<FindingClass, Bilingual>> = {
  error: { zh: '错误', en: 'Error' },
  rounding: { zh: '取舍', en: 'Rounding' },
  coverage: { zh: '缺漏', en: 'Coverage' },
  definition: { zh: '口径', en: 'Definition' },
  rule: { zh: '规则', en: 'Rule' },
  text: { zh: '文字', en: 'Wording' },
};

export const SEVERITY_WORDS: Readonly<Record<FindingSeverity, Bilingual>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '提醒', en: 'Warning' },
  question: { zh: '待核实', en: 'To be confirmed' },
};

/** Names of what a finding says, in the order in which it is listed. */
export const LABELS = {
  number: { zh: '序号', en: 'No.' },
  severity: { zh: '等级', en: 'Severity' },
  class: { zh: '类别', en: 'Class' },
  quote: { zh: '原文', en: 'In the text' },
  printed: { zh: '印出', en: 'Printed' },
  computed: { zh: '应为', en: 'Should be' },
  formula: { zh: '算式', en: 'Formula' },
  sentence: { zh: '说明', en: 'Explanation' },
  mend: { zh: '处理建议', en: 'How to mend it' },
  decision: { zh: '处理结果', en: 'Decision' },
  reason: { zh: '理由', en: 'Reason' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const OPEN: Bilingual = { zh: '待处理', en: 'Open' };
const STATES: Readonly<Record<NonNullable<MarkedFinding['state']>, Bilingual>> = {
  accepted: { zh: '已采纳', en: 'Accepted' },
  dismissed: { zh: '不采纳', en: 'Dismissed' },
};

/** What was decided on a finding. */
export function decisionWord({ state }: MarkedFinding, language: Language): string {
  return (state === undefined ? OPEN : STATES[state])[language];
}

/** Severity and class; once where they are the same word. */
export function headWords(finding: MarkedFinding, language: Language): string {
  const words = [SEVERITY_WORDS[finding.severity][language], CLASS_WORDS[finding.class][language]];
  return [...new Set(words)].join(' · ');
}

/** The lines of a comment: the head, then what is wrong, how it was computed, and what to do or what was decided. */
export function commentLines(finding: MarkedFinding, language: Language): readonly [head: string, ...lines: string[]] {
  const colon = language === 'zh' ? '：' : ': ';
  const line = (label: Bilingual, text: string | null | undefined): string[] =>
    text === null || text === undefined || text === '' ? [] : [`${label[language]}${colon}${text}`];
  return [
    headWords(finding, language),
    finding[language],
    ...line(LABELS.printed, finding.printed),
    ...line(LABELS.computed, finding.computed),
    ...line(LABELS.formula, finding.formula),
    ...(finding.state === undefined ? line(LABELS.mend, finding.mend[language]) : []),
    ...(finding.state === undefined ? [] : line(LABELS.decision, decisionLine(finding, language))),
    ...line(LABELS.reason, finding.reason),
  ];
}

/** An accepted finding becomes a comment only where the text could not be changed for the reader. */
function decisionLine(finding: MarkedFinding, language: Language): string {
  const word = decisionWord(finding, language);
  if (finding.state !== 'accepted') return word;
  if (finding.replacement === undefined)
    return language === 'zh' ? `${word}，请自行修改` : `${word}; change it by hand`;
  return language === 'zh'
    ? `${word}，此处不能代改，请自行改为“${finding.replacement}”`
    : `${word}; this place cannot be changed here, make it "${finding.replacement}" by hand`;
}

/** The title of the list. */
export function listTitle({ title, language }: CheckedReportInput): string {
  return language === 'zh' ? `《${title}》核对意见` : `Findings on "${title}"`;
}

/** How many findings there are of each weight, and how many are decided. */
export function countLine(findings: readonly MarkedFinding[], language: Language): string {
  const of = (test: (finding: MarkedFinding) => boolean) => findings.filter(test).length;
  const decided = of(({ state }) => state !== undefined);
  const [errors, warnings, questions] = (['error', 'warning', 'question'] as const).map((severity) =>
    of((finding) => finding.severity === severity),
  );
  return language === 'zh'
    ? `共 ${findings.length} 条：错误 ${errors} 条，提醒 ${warnings} 条，待核实 ${questions} 条；已处理 ${decided} 条。`
    : `${findings.length} findings: ${errors} errors, ${warnings} warnings, ${questions} to be confirmed; ${decided} decided.`;
}
