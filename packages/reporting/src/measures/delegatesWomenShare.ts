import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const delegatesWomenShare = ratio({
  id: 'delegates.womenShare',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '妇女代表占比', en: 'Share of women' },
  unit: IN.percent,
  numerator: 'delegates.women',
  denominator: 'delegates.total',
  decimals: 1,
  definition: { zh: '妇女代表占代表总数的比例。', en: 'Share of women among all delegates.' },
  source: ['F044'],
});
