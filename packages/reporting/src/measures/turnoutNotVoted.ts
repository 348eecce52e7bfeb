import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { polls } from '../recordSets/polls.ts';

export const turnoutNotVoted = sum(polls, {
  id: 'turnout.notVoted',
  appliesTo: ['village'],
  group: 'turnout',
  title: { zh: '未参加投票', en: 'Did not take part' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
  ],
  field: 'notVoted',
  definition: {
    zh: '正式选举中应参加而未领票的选民数。',
    en: 'Entitled voters who were not checked off at the election.',
  },
  source: ['F028'],
});
