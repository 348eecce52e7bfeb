import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsWomenRate = ratio({
  id: 'persons.womenRate',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '妇女占比', en: 'Share: women' },
  unit: IN.percent,
  numerator: 'persons.women',
  denominator: 'persons.total',
  decimals: 1,
  definition: { zh: '妇女占当选班子成员人数的比例。', en: 'Women over the people elected to committees.' },
  source: ['F095'],
  previous: 'persons.womenRatePast',
});
