import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { dutyBodies } from '../recordSets/dutyBodies.ts';

export const bodiesElectionCommittees = count(dutyBodies, {
  id: 'bodies.electionCommittees',
  appliesTo: ['community', 'village'],
  group: 'programme',
  title: { zh: '选举委员会', en: 'Election committees' },
  unit: IN.unit,
  where: [{ field: 'kind', is: 'electionCommittee' }],
  definition: { zh: '登记成立的选举委员会数。', en: 'Election committees recorded.' },
  source: ['F030', 'F031'],
});
