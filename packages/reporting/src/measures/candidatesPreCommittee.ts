import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const candidatesPreCommittee = count(candidates, {
  id: 'candidates.preCommittee',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '党委委员预选候选人', en: 'Preliminary candidates: committee members' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'pre-election' },
    { field: 'writeIn', is: false },
    { field: 'body', is: 'partyCommittee' },
    { field: 'post', is: 'committee-member' },
  ],
  definition: {
    zh: '差额预选的党委委员候选人数。',
    en: 'Candidates of the preliminary election for committee members.',
  },
  source: ['F040', 'F053'],
});
