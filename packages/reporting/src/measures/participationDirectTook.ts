import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationDirectTook = sum(participation, {
  id: 'participation.directTook',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '直选社区选民实际参加数', en: 'Voters of direct communities, took part' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'voters' },
    { field: 'activity', is: 'election' },
    { field: 'method', is: 'direct' },
  ],
  field: 'took',
  definition: {
    zh: '直选社区选民参加选举的实际参加数之和。',
    en: 'Voters of communities with direct election: took part.',
  },
  source: ['F028', 'F034'],
});
