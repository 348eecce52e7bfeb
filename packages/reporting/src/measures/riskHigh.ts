import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { riskAssessments } from '../recordSets/riskAssessments.ts';

export const riskHigh = count(riskAssessments, {
  id: 'risk.high',
  appliesTo: ['community', 'village'],
  group: 'stability',
  title: { zh: '高风险评估', en: 'Assessments of high risk' },
  unit: IN.time,
  where: [{ field: 'level', is: 'high' }],
  definition: { zh: '评为高风险的选前风险评估次数。', en: 'Risk assessments with the level high.' },
  source: ['F080'],
});
