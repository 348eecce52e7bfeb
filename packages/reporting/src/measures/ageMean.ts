import { mean } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const ageMean = mean(officerPersons, {
  id: 'age.mean',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '平均年龄', en: 'Mean age' },
  unit: IN.years,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
  ],
  field: 'age',
  decimals: 1,
  definition: {
    zh: '当选班子成员在选举日的平均周岁年龄，一人只计一次。',
    en: 'Mean age in full years of the people elected to committees, on election day, each counted once.',
  },
  source: ['F095'],
  previous: 'age.meanPast',
});
