import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { meetings } from '../recordSets/meetings.ts';

export const meetingsDeliberation = count(meetings, {
  id: 'meetings.deliberation',
  appliesTo: ['township'],
  group: 'programme',
  title: { zh: '酝酿讨论', en: 'Deliberations' },
  unit: IN.time,
  where: [{ field: 'kind', is: 'deliberation' }],
  definition: { zh: '候选人酝酿讨论会议次数。', en: 'Meetings that deliberated the candidates.' },
  source: ['F041'],
});
