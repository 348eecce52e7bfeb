import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsCollegeRate = ratio({
  id: 'persons.collegeRate',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '大专以上文化程度占比', en: 'Share: junior college or above' },
  unit: IN.percent,
  numerator: 'persons.college',
  denominator: 'persons.total',
  decimals: 1,
  definition: {
    zh: '大专以上文化程度占当选班子成员人数的比例。',
    en: 'Junior college or above over the people elected to committees.',
  },
  source: ['F095'],
  previous: 'persons.collegeRatePast',
});
