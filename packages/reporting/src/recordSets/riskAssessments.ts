import { choice, date, recordSet, text } from '../recordSet.ts';
import { RISK_LEVELS } from './labels.ts';

/** Risk assessments before the election. */
export const riskAssessments = recordSet({
  id: 'riskAssessments',
  title: { zh: '选前风险评估', en: 'Risk assessments' },
  fields: {
    unit: text('单位', 'Unit'),
    assessedOn: date('评估日期', 'Assessed on'),
    level: choice('风险等级', 'Level', RISK_LEVELS),
    findings: text('风险点', 'Findings'),
    measures: text('应对措施', 'Measures'),
  },
  listColumns: ['unit', 'assessedOn', 'level', 'findings', 'measures'],
});
