import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationOpenNominationEntitled = sum(participation, {
  id: 'participation.openNominationEntitled',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '海选社区选民应参加数', en: 'Voters of communities with open nomination, entitled' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'voters' },
    { field: 'activity', is: 'election' },
    { field: 'method', is: 'openNomination' },
  ],
  field: 'entitled',
  definition: {
    zh: '海选社区选民参加选举的应参加数之和。',
    en: 'Voters of communities with open nomination: entitled.',
  },
  source: ['F028', 'F034'],
});
