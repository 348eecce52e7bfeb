import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { polls } from '../recordSets/polls.ts';

export const pollsAll = count(polls, {
  id: 'polls.all',
  appliesTo: ['township', 'community', 'village'],
  group: 'polls',
  title: { zh: '投票次数', en: 'Polls' },
  unit: IN.time,
  where: [],
  definition: {
    zh: '登记的投票次数，含预选和重新投票。',
    en: 'Polls recorded, preliminary and repeated ones included.',
  },
  source: ['F061'],
});
