import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const seatsMember = sum(contests, {
  id: 'seats.member',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '委员应选名额', en: 'Seats: member' },
  unit: IN.seat,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'member' },
  ],
  field: 'seats',
  definition: { zh: '正式选举的委员应选名额。', en: 'Seats for member at the election.' },
  source: ['F038'],
});
