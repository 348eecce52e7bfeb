import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsManagers = count(officerPersons, {
  id: 'persons.managers',
  appliesTo: ['village'],
  group: 'structure',
  title: { zh: '懂经营会管理', en: 'Skilled managers' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'manager', is: true },
  ],
  definition: {
    zh: '当选班子成员中的懂经营会管理人数，一人只计一次。',
    en: 'Skilled managers among the people elected to committees, each counted once.',
  },
  source: ['F095'],
});
