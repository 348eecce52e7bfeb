import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const seatsViceChair = sum(contests, {
  id: 'seats.viceChair',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '副主任应选名额', en: 'Seats: vice-chair' },
  unit: IN.seat,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'vice-chair' },
  ],
  field: 'seats',
  definition: { zh: '正式选举的副主任应选名额。', en: 'Seats for vice-chair at the election.' },
  source: ['F038'],
});
