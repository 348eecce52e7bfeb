import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersFrom70to79 = count(voters, {
  id: 'voters.from70to79',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记选民（70至79岁）', en: 'Registered voters, 70 to 79' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from70to79' },
  ],
  definition: {
    zh: '登记选民中选举日满周岁为70至79岁的人数。',
    en: 'Registered voters who are 70 to 79 on election day.',
  },
  source: ['F024', 'F028'],
  previous: 'voters.from70to79Past',
});
