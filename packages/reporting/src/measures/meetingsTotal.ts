import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { meetings } from '../recordSets/meetings.ts';

export const meetingsTotal = count(meetings, {
  id: 'meetings.total',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '会议', en: 'Meetings' },
  unit: IN.time,
  where: [],
  definition: { zh: '登记的会议次数。', en: 'Meetings recorded.' },
  source: ['F017'],
});
