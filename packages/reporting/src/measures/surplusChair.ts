import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const surplusChair = sum(contests, {
  id: 'surplus.chair',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '主任候选人差额', en: 'Candidates over seats: chair' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'chair' },
  ],
  field: 'surplus',
  definition: { zh: '主任候选人多于应选名额的人数。', en: 'Candidates above seats for chair.' },
  source: ['F038'],
});
