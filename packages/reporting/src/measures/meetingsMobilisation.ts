import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { meetings } from '../recordSets/meetings.ts';

export const meetingsMobilisation = count(meetings, {
  id: 'meetings.mobilisation',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '动员会', en: 'Mobilisation meetings' },
  unit: IN.time,
  where: [{ field: 'kind', is: 'mobilisation' }],
  definition: { zh: '召开的动员会次数。', en: 'Mobilisation meetings held.' },
  source: ['F017'],
});
