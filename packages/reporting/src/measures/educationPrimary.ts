import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const educationPrimary = count(officerPersons, {
  id: 'education.primary',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '小学以下', en: 'Primary school or below' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'education', in: ['primary', 'none'] },
  ],
  definition: {
    zh: '文化程度为小学以下的当选班子成员人数。',
    en: 'People elected to committees: primary school or below.',
  },
  source: ['F095'],
});
