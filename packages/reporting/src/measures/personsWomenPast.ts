import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsWomenPast = count(officerPersons, {
  id: 'persons.womenPast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届妇女', en: 'Women, past term' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'past' },
    { field: 'committee', is: true },
    { field: 'sex', is: 'female' },
  ],
  definition: { zh: '上届班子成员中的妇女人数。', en: 'Women among the officers of the past term.' },
  source: ['F095'],
});
