import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { polls } from '../recordSets/polls.ts';

export const pollsFailed = count(polls, {
  id: 'polls.failed',
  appliesTo: ['township', 'community', 'village'],
  group: 'polls',
  title: { zh: '未成功的选举', en: 'Failed elections' },
  unit: IN.time,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'valid', is: false },
  ],
  definition: { zh: '经确定为无效的正式选举次数。', en: 'Elections determined as invalid.' },
  source: ['F062'],
});
