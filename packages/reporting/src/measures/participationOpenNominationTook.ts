import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationOpenNominationTook = sum(participation, {
  id: 'participation.openNominationTook',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '海选社区选民实际参加数', en: 'Voters of communities with open nomination, took part' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'voters' },
    { field: 'activity', is: 'election' },
    { field: 'method', is: 'openNomination' },
  ],
  field: 'took',
  definition: {
    zh: '海选社区选民参加选举的实际参加数之和。',
    en: 'Voters of communities with open nomination: took part.',
  },
  source: ['F028', 'F034'],
});
