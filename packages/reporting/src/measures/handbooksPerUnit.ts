import { quotient } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const handbooksPerUnit = quotient({
  id: 'handbooks.perUnit',
  appliesTo: ['community', 'village'],
  group: 'outreach',
  title: { zh: '平均每单位手册', en: 'Handbooks per unit' },
  unit: IN.copy,
  numerator: 'handbooks.copies',
  denominator: 'units.all',
  decimals: 1,
  definition: { zh: '发放手册册数除以村和社区数。', en: 'Copies of handbooks over villages and communities.' },
  source: ['F022'],
});
