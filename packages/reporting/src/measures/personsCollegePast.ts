import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsCollegePast = count(officerPersons, {
  id: 'persons.collegePast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届大专以上文化程度', en: 'Junior college or above, past term' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'past' },
    { field: 'committee', is: true },
    { field: 'education', in: ['postgraduate', 'bachelor', 'juniorCollege'] },
  ],
  definition: {
    zh: '上届班子成员中的大专以上文化程度人数。',
    en: 'Junior college or above among the officers of the past term.',
  },
  source: ['F095'],
});
