import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersFrom40to49Past = count(votersPast, {
  id: 'voters.from40to49Past',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届登记选民（40至49岁）', en: 'Registered voters of the past term, 40 to 49' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from40to49' },
  ],
  definition: {
    zh: '上届登记选民中选举日满周岁为40至49岁的人数。',
    en: 'Registered voters of the past term who were 40 to 49 on its election day.',
  },
  source: ['F028', 'F095'],
});
