import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const seatsChair = sum(contests, {
  id: 'seats.chair',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '主任应选名额', en: 'Seats: chair' },
  unit: IN.seat,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'chair' },
  ],
  field: 'seats',
  definition: { zh: '正式选举的主任应选名额。', en: 'Seats for chair at the election.' },
  source: ['F038'],
});
