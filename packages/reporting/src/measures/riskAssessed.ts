import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { riskAssessments } from '../recordSets/riskAssessments.ts';

export const riskAssessed = count(riskAssessments, {
  id: 'risk.assessed',
  appliesTo: ['community', 'village'],
  group: 'stability',
  title: { zh: '选前风险评估', en: 'Risk assessments' },
  unit: IN.time,
  where: [],
  definition: { zh: '开展的选前风险评估次数。', en: 'Risk assessments made before the election.' },
  source: ['F080'],
});
