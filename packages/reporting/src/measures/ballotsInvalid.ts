import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { polls } from '../recordSets/polls.ts';

export const ballotsInvalid = sum(polls, {
  id: 'ballots.invalid',
  appliesTo: ['township', 'community', 'village'],
  group: 'polls',
  title: { zh: '无效票', en: 'Invalid ballots' },
  unit: IN.ballot,
  where: [
    { field: 'stage', in: ['election', 'by-run', 're-vote'] },
    { field: 'superseded', is: false },
  ],
  field: 'invalidBallots',
  definition: {
    zh: '有效计入的各次投票中的无效票数，预选不计入。',
    en: 'Invalid ballots in the polls that count, preliminary elections left out.',
  },
  source: ['F057'],
});
