import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsProsperousRate = ratio({
  id: 'persons.prosperousRate',
  appliesTo: ['village'],
  group: 'structure',
  title: { zh: '致富能人占比', en: 'Share: successful in business' },
  unit: IN.percent,
  numerator: 'persons.prosperous',
  denominator: 'persons.total',
  decimals: 1,
  definition: {
    zh: '致富能人占当选班子成员人数的比例。',
    en: 'Successful in business over the people elected to committees.',
  },
  source: ['F095'],
});
