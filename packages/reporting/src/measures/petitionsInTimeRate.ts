import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const petitionsInTimeRate = ratio({
  id: 'petitions.inTimeRate',
  appliesTo: ['township', 'community', 'village'],
  group: 'stability',
  title: { zh: '信访按期答复率', en: 'Share answered in time' },
  unit: IN.percent,
  numerator: 'petitions.inTime',
  denominator: 'petitions.total',
  decimals: 1,
  definition: { zh: '按期答复的信访占受理件数的比例。', en: 'Petitions answered in time over petitions received.' },
  source: ['F083'],
});
