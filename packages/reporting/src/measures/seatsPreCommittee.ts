import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const seatsPreCommittee = sum(contests, {
  id: 'seats.preCommittee',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '党委委员应选名额', en: 'Seats: committee members' },
  unit: IN.seat,
  where: [
    { field: 'stage', is: 'pre-election' },
    { field: 'body', is: 'partyCommittee' },
    { field: 'post', is: 'committee-member' },
  ],
  field: 'seats',
  definition: { zh: '差额预选的党委委员应选名额。', en: 'Seats of the preliminary election for committee members.' },
  source: ['F040'],
});
