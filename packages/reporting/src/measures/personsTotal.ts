import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsTotal = count(officerPersons, {
  id: 'persons.total',
  appliesTo: ['township', 'community', 'village'],
  group: 'elected',
  title: { zh: '当选班子成员', en: 'Officers elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
  ],
  definition: {
    zh: '当选班子成员的人数，一人多职只计一人，代表不计入。',
    en: 'People elected to committees, each counted once; delegates are left out.',
  },
  source: ['F064', 'F065'],
});
