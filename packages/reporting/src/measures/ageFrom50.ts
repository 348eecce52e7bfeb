import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const ageFrom50 = count(officerPersons, {
  id: 'age.from50',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '50岁以上', en: '50 and over' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'age', from: 50 },
  ],
  definition: {
    zh: '选举日年龄50岁以上的当选班子成员人数。',
    en: 'People elected to committees aged 50 and over on election day.',
  },
  source: ['F095'],
});
