import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const petitionsAnsweredRate = ratio({
  id: 'petitions.answeredRate',
  appliesTo: ['township', 'community', 'village'],
  group: 'stability',
  title: { zh: '信访答复率', en: 'Share answered' },
  unit: IN.percent,
  numerator: 'petitions.answered',
  denominator: 'petitions.total',
  decimals: 1,
  definition: { zh: '已答复的信访占受理件数的比例。', en: 'Petitions answered over petitions received.' },
  source: ['F083'],
});
