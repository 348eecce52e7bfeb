import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const candidatesChair = count(candidates, {
  id: 'candidates.chair',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '主任候选人', en: 'Candidates for chair' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'writeIn', is: false },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'chair' },
  ],
  definition: {
    zh: '正式选举的主任候选人人数，另选他人不计入。',
    en: 'Candidates for chair at the election; write-ins are left out.',
  },
  source: ['F038'],
});
