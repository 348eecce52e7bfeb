import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsCollege = count(officerPersons, {
  id: 'persons.college',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '大专以上文化程度', en: 'Junior college or above' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'education', in: ['postgraduate', 'bachelor', 'juniorCollege'] },
  ],
  definition: {
    zh: '当选班子成员中的大专以上文化程度人数，一人只计一次。',
    en: 'Junior college or above among the people elected to committees, each counted once.',
  },
  source: ['F095'],
  previous: 'persons.collegePast',
});
