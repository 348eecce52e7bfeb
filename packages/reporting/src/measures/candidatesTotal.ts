import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const candidatesTotal = count(candidates, {
  id: 'candidates.total',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '正式候选人', en: 'Formal candidates' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'writeIn', is: false },
  ],
  definition: {
    zh: '正式选举的候选人人次，一人竞选两个职务计两次；另选他人不计入。',
    en: 'Candidacies at the election; whoever stands for two posts is counted twice; write-ins are left out.',
  },
  source: ['F038'],
});
