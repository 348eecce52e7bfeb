import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const surplusPreCommittee = sum(contests, {
  id: 'surplus.preCommittee',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '党委委员预选差额', en: 'Candidates over seats: committee members' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'pre-election' },
    { field: 'body', is: 'partyCommittee' },
    { field: 'post', is: 'committee-member' },
  ],
  field: 'surplus',
  definition: {
    zh: '差额预选中党委委员候选人多于应选名额的人数。',
    en: 'Candidates above seats in the preliminary election for committee members.',
  },
  source: ['F040'],
});
