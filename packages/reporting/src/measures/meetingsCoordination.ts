import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { meetings } from '../recordSets/meetings.ts';

export const meetingsCoordination = count(meetings, {
  id: 'meetings.coordination',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '研究协调会议', en: 'Coordination meetings' },
  unit: IN.time,
  where: [{ field: 'kind', is: 'coordination' }],
  definition: { zh: '召开的研究协调会议次数。', en: 'Coordination meetings held.' },
  source: ['F017'],
});
