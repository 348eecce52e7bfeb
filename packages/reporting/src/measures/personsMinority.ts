import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsMinority = count(officerPersons, {
  id: 'persons.minority',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '少数民族', en: 'Ethnic minorities' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'minority', is: true },
  ],
  definition: {
    zh: '当选班子成员中的少数民族人数，一人只计一次。',
    en: 'Ethnic minorities among the people elected to committees, each counted once.',
  },
  source: ['F095'],
  previous: 'persons.minorityPast',
});
