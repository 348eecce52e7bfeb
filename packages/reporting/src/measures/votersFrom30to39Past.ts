import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersFrom30to39Past = count(votersPast, {
  id: 'voters.from30to39Past',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届登记选民（30至39岁）', en: 'Registered voters of the past term, 30 to 39' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from30to39' },
  ],
  definition: {
    zh: '上届登记选民中选举日满周岁为30至39岁的人数。',
    en: 'Registered voters of the past term who were 30 to 39 on its election day.',
  },
  source: ['F028', 'F095'],
});
