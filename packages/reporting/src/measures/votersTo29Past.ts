import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersTo29Past = count(votersPast, {
  id: 'voters.to29Past',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届登记选民（29岁以下）', en: 'Registered voters of the past term, 29 and under' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'ageBand', is: 'to29' },
  ],
  definition: {
    zh: '上届登记选民中选举日满周岁为29岁以下的人数。',
    en: 'Registered voters of the past term who were 29 and under on its election day.',
  },
  source: ['F028', 'F095'],
});
