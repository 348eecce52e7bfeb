import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { meetings } from '../recordSets/meetings.ts';

export const meetingsCeremonies = count(meetings, {
  id: 'meetings.ceremonies',
  appliesTo: ['village'],
  group: 'programme',
  title: { zh: '奏国歌鸣礼炮的选举大会', en: 'Election meetings with anthem or salute' },
  unit: IN.time,
  where: [
    { field: 'kind', is: 'assembly' },
    { field: 'ceremony', is: true },
  ],
  definition: {
    zh: '议程中安排奏国歌、鸣礼炮的选举大会次数。',
    en: 'Election meetings with anthem or salute on the agenda.',
  },
  source: ['F021'],
});
