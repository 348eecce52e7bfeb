import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const educationUnknown = count(officerPersons, {
  id: 'education.unknown',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '文化程度未登记', en: 'Education not recorded' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'education', known: false },
  ],
  definition: {
    zh: '文化程度没有登记的当选班子成员人数。',
    en: 'People elected to committees whose education is not recorded.',
  },
  source: ['F095'],
});
