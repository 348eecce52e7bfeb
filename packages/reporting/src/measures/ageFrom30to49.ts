import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const ageFrom30to49 = count(officerPersons, {
  id: 'age.from30to49',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '30至49岁', en: '30 to 49' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'age', from: 30, to: 49 },
  ],
  definition: {
    zh: '选举日年龄30至49岁的当选班子成员人数。',
    en: 'People elected to committees aged 30 to 49 on election day.',
  },
  source: ['F095'],
});
