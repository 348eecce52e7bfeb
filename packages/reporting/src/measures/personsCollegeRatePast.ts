import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsCollegeRatePast = ratio({
  id: 'persons.collegeRatePast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届大专以上文化程度占比', en: 'Share, past term: junior college or above' },
  unit: IN.percent,
  numerator: 'persons.collegePast',
  denominator: 'persons.totalPast',
  decimals: 1,
  definition: {
    zh: '上届大专以上文化程度占上届班子成员人数的比例。',
    en: 'Junior college or above over the officers of the past term.',
  },
  source: ['F095'],
});
