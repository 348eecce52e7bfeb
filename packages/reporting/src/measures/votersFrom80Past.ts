import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersFrom80Past = count(votersPast, {
  id: 'voters.from80Past',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届登记选民（80岁以上）', en: 'Registered voters of the past term, 80 and over' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from80' },
  ],
  definition: {
    zh: '上届登记选民中选举日满周岁为80岁以上的人数。',
    en: 'Registered voters of the past term who were 80 and over on its election day.',
  },
  source: ['F028', 'F095'],
});
