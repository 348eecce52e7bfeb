import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationRepresentativesTook = sum(participation, {
  id: 'participation.representativesTook',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '居民代表实际参加数', en: "Residents' representatives, took part" },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'residentsRepresentatives' },
    { field: 'activity', is: 'election' },
  ],
  field: 'took',
  definition: {
    zh: '居民代表参加选举的实际参加数之和。',
    en: "Residents' representatives in the election: took part.",
  },
  source: ['F028', 'F034'],
});
