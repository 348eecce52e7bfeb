import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsProsperous = count(officerPersons, {
  id: 'persons.prosperous',
  appliesTo: ['village'],
  group: 'structure',
  title: { zh: '致富能人', en: 'Successful in business' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'prosperous', is: true },
  ],
  definition: {
    zh: '当选班子成员中的致富能人人数，一人只计一次。',
    en: 'Successful in business among the people elected to committees, each counted once.',
  },
  source: ['F095'],
});
