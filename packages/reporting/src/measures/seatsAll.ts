import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const seatsAll = sum(contests, {
  id: 'seats.all',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '应选名额', en: 'Seats' },
  unit: IN.seat,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
  ],
  field: 'seats',
  definition: { zh: '正式选举各职务应选名额之和。', en: 'Seats of all posts at the election.' },
  source: ['F038'],
});
