import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationPartyMembersEntitled = sum(participation, {
  id: 'participation.partyMembersEntitled',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '党员应参加数', en: 'Party members, entitled' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'partyMembers' },
    { field: 'activity', is: 'election' },
  ],
  field: 'entitled',
  definition: { zh: '党员参加党组织选举的应参加数之和。', en: 'Party members in the election: entitled.' },
  source: ['F028', 'F034'],
});
