import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersFrom80 = count(voters, {
  id: 'voters.from80',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记选民（80岁以上）', en: 'Registered voters, 80 and over' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from80' },
  ],
  definition: {
    zh: '登记选民中选举日满周岁为80岁以上的人数。',
    en: 'Registered voters who are 80 and over on election day.',
  },
  source: ['F024', 'F028'],
  previous: 'voters.from80Past',
});
