import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const surplusMember = sum(contests, {
  id: 'surplus.member',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '委员候选人差额', en: 'Candidates over seats: member' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'member' },
  ],
  field: 'surplus',
  definition: { zh: '委员候选人多于应选名额的人数。', en: 'Candidates above seats for member.' },
  source: ['F038'],
});
