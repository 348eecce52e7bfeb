import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsWomen = count(officerPersons, {
  id: 'persons.women',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '妇女', en: 'Women' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'sex', is: 'female' },
  ],
  definition: {
    zh: '当选班子成员中的妇女人数，一人只计一次。',
    en: 'Women among the people elected to committees, each counted once.',
  },
  source: ['F095'],
  previous: 'persons.womenPast',
});
