import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersFrom40to49 = count(voters, {
  id: 'voters.from40to49',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记选民（40至49岁）', en: 'Registered voters, 40 to 49' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from40to49' },
  ],
  definition: {
    zh: '登记选民中选举日满周岁为40至49岁的人数。',
    en: 'Registered voters who are 40 to 49 on election day.',
  },
  source: ['F024', 'F028'],
  previous: 'voters.from40to49Past',
});
