import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationHouseholdsEntitled = sum(participation, {
  id: 'participation.householdsEntitled',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '户代表应参加数', en: 'Household representatives, entitled' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'householdRepresentatives' },
    { field: 'activity', is: 'election' },
  ],
  field: 'entitled',
  definition: { zh: '户代表参加选举的应参加数之和。', en: 'Household representatives in the election: entitled.' },
  source: ['F028', 'F034'],
});
