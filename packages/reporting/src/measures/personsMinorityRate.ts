import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsMinorityRate = ratio({
  id: 'persons.minorityRate',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '少数民族占比', en: 'Share: ethnic minorities' },
  unit: IN.percent,
  numerator: 'persons.minority',
  denominator: 'persons.total',
  decimals: 1,
  definition: {
    zh: '少数民族占当选班子成员人数的比例。',
    en: 'Ethnic minorities over the people elected to committees.',
  },
  source: ['F095'],
  previous: 'persons.minorityRatePast',
});
