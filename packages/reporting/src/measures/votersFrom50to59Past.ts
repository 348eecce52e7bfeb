import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersFrom50to59Past = count(votersPast, {
  id: 'voters.from50to59Past',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届登记选民（50至59岁）', en: 'Registered voters of the past term, 50 to 59' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from50to59' },
  ],
  definition: {
    zh: '上届登记选民中选举日满周岁为50至59岁的人数。',
    en: 'Registered voters of the past term who were 50 to 59 on its election day.',
  },
  source: ['F028', 'F095'],
});
