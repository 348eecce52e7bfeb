import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsMinorityRatePast = ratio({
  id: 'persons.minorityRatePast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届少数民族占比', en: 'Share, past term: ethnic minorities' },
  unit: IN.percent,
  numerator: 'persons.minorityPast',
  denominator: 'persons.totalPast',
  decimals: 1,
  definition: {
    zh: '上届少数民族占上届班子成员人数的比例。',
    en: 'Ethnic minorities over the officers of the past term.',
  },
  source: ['F095'],
});
