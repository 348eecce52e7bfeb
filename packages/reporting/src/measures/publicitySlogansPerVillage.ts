import { quotient } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const publicitySlogansPerVillage = quotient({
  id: 'publicity.slogansPerVillage',
  appliesTo: ['village'],
  group: 'outreach',
  title: { zh: '平均每村标语', en: 'Slogans per village' },
  unit: IN.slogan,
  numerator: 'publicity.slogans',
  denominator: 'units.villages',
  decimals: 1,
  definition: { zh: '标语条数除以村数。', en: 'Slogans over villages.' },
  source: ['F087'],
});
