import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersTo29 = count(voters, {
  id: 'voters.to29',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记选民（29岁以下）', en: 'Registered voters, 29 and under' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'to29' },
  ],
  definition: {
    zh: '登记选民中选举日满周岁为29岁以下的人数。',
    en: 'Registered voters who are 29 and under on election day.',
  },
  source: ['F024', 'F028'],
  previous: 'voters.to29Past',
});
