import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const ageU29 = count(officerPersons, {
  id: 'age.u29',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '29岁以下', en: '29 and under' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'age', to: 29 },
  ],
  definition: {
    zh: '选举日年龄29岁以下的当选班子成员人数。',
    en: 'People elected to committees aged 29 and under on election day.',
  },
  source: ['F095'],
});
