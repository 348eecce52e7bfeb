import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const inspectionCorrectedRate = ratio({
  id: 'inspection.correctedRate',
  appliesTo: ['community', 'village'],
  group: 'inspection',
  title: { zh: '问题整改率', en: 'Share of findings corrected' },
  unit: IN.percent,
  numerator: 'inspection.corrected',
  denominator: 'inspection.findings',
  decimals: 1,
  definition: { zh: '已整改问题占发现问题的比例。', en: 'Findings corrected over findings.' },
  source: ['F093'],
});
