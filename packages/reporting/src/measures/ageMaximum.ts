import { maximum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const ageMaximum = maximum(officerPersons, {
  id: 'age.maximum',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '最大年龄', en: 'Oldest' },
  unit: IN.years,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
  ],
  field: 'age',
  definition: {
    zh: '当选班子成员在选举日的最大周岁年龄。',
    en: 'Highest age of the people elected to committees, on election day.',
  },
  source: ['F095'],
});
