import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationDirectEntitled = sum(participation, {
  id: 'participation.directEntitled',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '直选社区选民应参加数', en: 'Voters of direct communities, entitled' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'voters' },
    { field: 'activity', is: 'election' },
    { field: 'method', is: 'direct' },
  ],
  field: 'entitled',
  definition: {
    zh: '直选社区选民参加选举的应参加数之和。',
    en: 'Voters of communities with direct election: entitled.',
  },
  source: ['F028', 'F034'],
});
