import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const surplusViceChair = sum(contests, {
  id: 'surplus.viceChair',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '副主任候选人差额', en: 'Candidates over seats: vice-chair' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'vice-chair' },
  ],
  field: 'surplus',
  definition: { zh: '副主任候选人多于应选名额的人数。', en: 'Candidates above seats for vice-chair.' },
  source: ['F038'],
});
