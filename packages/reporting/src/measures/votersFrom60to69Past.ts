import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersFrom60to69Past = count(votersPast, {
  id: 'voters.from60to69Past',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届登记选民（60至69岁）', en: 'Registered voters of the past term, 60 to 69' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'from60to69' },
  ],
  definition: {
    zh: '上届登记选民中选举日满周岁为60至69岁的人数。',
    en: 'Registered voters of the past term who were 60 to 69 on its election day.',
  },
  source: ['F028', 'F095'],
});
