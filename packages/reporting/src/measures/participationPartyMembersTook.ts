import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationPartyMembersTook = sum(participation, {
  id: 'participation.partyMembersTook',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '党员实际参加数', en: 'Party members, took part' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'partyMembers' },
    { field: 'activity', is: 'election' },
  ],
  field: 'took',
  definition: { zh: '党员参加党组织选举的实际参加数之和。', en: 'Party members in the election: took part.' },
  source: ['F028', 'F034'],
});
