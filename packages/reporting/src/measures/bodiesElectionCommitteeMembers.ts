import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { dutyMembers } from '../recordSets/dutyMembers.ts';

export const bodiesElectionCommitteeMembers = count(dutyMembers, {
  id: 'bodies.electionCommitteeMembers',
  appliesTo: ['community', 'village'],
  group: 'programme',
  title: { zh: '选举委员会成员', en: 'Election committee members' },
  unit: IN.person,
  where: [{ field: 'bodyKind', is: 'electionCommittee' }],
  definition: { zh: '选举委员会成员人次。', en: 'Memberships of election committees.' },
  source: ['F030', 'F031'],
});
