import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsManagersRate = ratio({
  id: 'persons.managersRate',
  appliesTo: ['village'],
  group: 'structure',
  title: { zh: '懂经营会管理占比', en: 'Share: skilled managers' },
  unit: IN.percent,
  numerator: 'persons.managers',
  denominator: 'persons.total',
  decimals: 1,
  definition: {
    zh: '懂经营会管理占当选班子成员人数的比例。',
    en: 'Skilled managers over the people elected to committees.',
  },
  source: ['F095'],
});
