import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsMinorityPast = count(officerPersons, {
  id: 'persons.minorityPast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届少数民族', en: 'Ethnic minorities, past term' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'past' },
    { field: 'committee', is: true },
    { field: 'minority', is: true },
  ],
  definition: { zh: '上届班子成员中的少数民族人数。', en: 'Ethnic minorities among the officers of the past term.' },
  source: ['F095'],
});
