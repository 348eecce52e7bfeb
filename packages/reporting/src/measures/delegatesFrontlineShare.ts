import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const delegatesFrontlineShare = ratio({
  id: 'delegates.frontlineShare',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '生产一线代表占比', en: 'Share of the front line' },
  unit: IN.percent,
  numerator: 'delegates.frontline',
  denominator: 'delegates.total',
  decimals: 1,
  definition: { zh: '生产一线代表占代表总数的比例。', en: 'Share of the front line among all delegates.' },
  source: ['F044'],
});
