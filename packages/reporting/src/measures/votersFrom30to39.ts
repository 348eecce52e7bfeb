import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersFrom30to39 = count(voters, {
  id: 'voters.from30to39',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记选民（30至39岁）', en: 'Registered voters, 30 to 39' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from30to39' },
  ],
  definition: {
    zh: '登记选民中选举日满周岁为30至39岁的人数。',
    en: 'Registered voters who are 30 to 39 on election day.',
  },
  source: ['F024', 'F028'],
  previous: 'voters.from30to39Past',
});
