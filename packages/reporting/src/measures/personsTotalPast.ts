import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsTotalPast = count(officerPersons, {
  id: 'persons.totalPast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届班子成员', en: 'Officers of the past term' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'past' },
    { field: 'committee', is: true },
  ],
  definition: {
    zh: '导入的上届班子成员人数，一人多职只计一人。',
    en: 'People imported as officers of the past term, each counted once.',
  },
  source: ['F066'],
});
