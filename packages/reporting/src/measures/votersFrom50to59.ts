import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersFrom50to59 = count(voters, {
  id: 'voters.from50to59',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记选民（50至59岁）', en: 'Registered voters, 50 to 59' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from50to59' },
  ],
  definition: {
    zh: '登记选民中选举日满周岁为50至59岁的人数。',
    en: 'Registered voters who are 50 to 59 on election day.',
  },
  source: ['F024', 'F028'],
  previous: 'voters.from50to59Past',
});
