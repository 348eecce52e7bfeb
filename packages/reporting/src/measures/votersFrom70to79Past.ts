import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersFrom70to79Past = count(votersPast, {
  id: 'voters.from70to79Past',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届登记选民（70至79岁）', en: 'Registered voters of the past term, 70 to 79' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from70to79' },
  ],
  definition: {
    zh: '上届登记选民中选举日满周岁为70至79岁的人数。',
    en: 'Registered voters of the past term who were 70 to 79 on its election day.',
  },
  source: ['F028', 'F095'],
});
