import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const delegatesCadreShare = ratio({
  id: 'delegates.cadreShare',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '党员干部代表占比', en: 'Share of Party cadres' },
  unit: IN.percent,
  numerator: 'delegates.cadre',
  denominator: 'delegates.total',
  decimals: 1,
  definition: { zh: '党员干部代表占代表总数的比例。', en: 'Share of Party cadres among all delegates.' },
  source: ['F044'],
});
