import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { polls } from '../recordSets/polls.ts';

export const pollsRepeated = count(polls, {
  id: 'polls.repeated',
  appliesTo: ['township', 'community', 'village'],
  group: 'polls',
  title: { zh: '重新投票', en: 'Repeated polls' },
  unit: IN.time,
  where: [{ field: 'repeated', is: true }],
  definition: { zh: '接续前次投票的另行选举、重新选举次数。', en: 'Polls that follow an earlier poll.' },
  source: ['F063'],
});
