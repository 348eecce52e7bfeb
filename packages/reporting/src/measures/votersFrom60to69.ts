import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersFrom60to69 = count(voters, {
  id: 'voters.from60to69',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记选民（60至69岁）', en: 'Registered voters, 60 to 69' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from60to69' },
  ],
  definition: {
    zh: '登记选民中选举日满周岁为60至69岁的人数。',
    en: 'Registered voters who are 60 to 69 on election day.',
  },
  source: ['F024', 'F028'],
  previous: 'voters.from60to69Past',
});
