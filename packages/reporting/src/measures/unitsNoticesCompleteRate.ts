import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const unitsNoticesCompleteRate = ratio({
  id: 'units.noticesCompleteRate',
  appliesTo: ['community', 'village'],
  group: 'publication',
  title: { zh: '八个事项全部公开的比例', en: 'Share that published all eight matters' },
  unit: IN.percent,
  numerator: 'units.noticesComplete',
  denominator: 'units.electing',
  decimals: 1,
  definition: {
    zh: '八个事项全部公开的单位占换届单位的比例。',
    en: 'Units that published all eight matters over the units that elect.',
  },
  source: ['F070'],
});
