import { quotient } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const inspectionLoad = quotient({
  id: 'inspection.load',
  appliesTo: ['village'],
  group: 'inspection',
  title: { zh: '人均督查乡镇', en: 'Townships per inspector' },
  unit: IN.unit,
  numerator: 'inspection.townships',
  denominator: 'inspection.inspectors',
  decimals: 1,
  definition: { zh: '已督查的乡镇数除以督查人员数。', en: 'Townships inspected over inspectors.' },
  source: ['F093'],
});
