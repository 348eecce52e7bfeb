import { minimum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const ageMinimum = minimum(officerPersons, {
  id: 'age.minimum',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '最小年龄', en: 'Youngest' },
  unit: IN.years,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
  ],
  field: 'age',
  definition: {
    zh: '当选班子成员在选举日的最小周岁年龄。',
    en: 'Lowest age of the people elected to committees, on election day.',
  },
  source: ['F095'],
});
