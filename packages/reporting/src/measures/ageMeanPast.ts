import { mean } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const ageMeanPast = mean(officerPersons, {
  id: 'age.meanPast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届平均年龄', en: 'Mean age, past term' },
  unit: IN.years,
  where: [
    { field: 'term', is: 'past' },
    { field: 'committee', is: true },
  ],
  field: 'age',
  decimals: 1,
  definition: {
    zh: '上届班子成员任职时的平均周岁年龄。',
    en: 'Mean age in full years of the officers of the past term when they took office.',
  },
  source: ['F066'],
});
