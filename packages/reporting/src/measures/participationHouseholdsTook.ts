import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationHouseholdsTook = sum(participation, {
  id: 'participation.householdsTook',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '户代表实际参加数', en: 'Household representatives, took part' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'householdRepresentatives' },
    { field: 'activity', is: 'election' },
  ],
  field: 'took',
  definition: { zh: '户代表参加选举的实际参加数之和。', en: 'Household representatives in the election: took part.' },
  source: ['F028', 'F034'],
});
