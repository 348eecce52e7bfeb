import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsPostgraduate = count(officerPersons, {
  id: 'persons.postgraduate',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '研究生文化程度', en: 'Postgraduates' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'education', is: 'postgraduate' },
  ],
  definition: {
    zh: '当选班子成员中研究生文化程度的人数。',
    en: 'Postgraduates among the people elected to committees.',
  },
  source: ['F095'],
});
