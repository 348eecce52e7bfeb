import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const contestsSingleChair = count(contests, {
  id: 'contests.singleChair',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '主任候选人只有一人的选举', en: 'Contests for chair with one candidate' },
  unit: IN.unit,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'chair' },
    { field: 'candidates', to: 1 },
  ],
  definition: {
    zh: '正式选举中主任候选人不足两人的单位数。',
    en: 'Contests for chair with fewer than two candidates.',
  },
  source: ['F038'],
});
