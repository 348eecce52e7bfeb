import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const candidatesMember = count(candidates, {
  id: 'candidates.member',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '委员候选人', en: 'Candidates for member' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'writeIn', is: false },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'member' },
  ],
  definition: {
    zh: '正式选举的委员候选人人数，另选他人不计入。',
    en: 'Candidates for member at the election; write-ins are left out.',
  },
  source: ['F038'],
});
