import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationRepresentativesEntitled = sum(participation, {
  id: 'participation.representativesEntitled',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '居民代表应参加数', en: "Residents' representatives, entitled" },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'residentsRepresentatives' },
    { field: 'activity', is: 'election' },
  ],
  field: 'entitled',
  definition: { zh: '居民代表参加选举的应参加数之和。', en: "Residents' representatives in the election: entitled." },
  source: ['F028', 'F034'],
});
