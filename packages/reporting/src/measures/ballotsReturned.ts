import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { polls } from '../recordSets/polls.ts';

export const ballotsReturned = sum(polls, {
  id: 'ballots.returned',
  appliesTo: ['township', 'community', 'village'],
  group: 'polls',
  title: { zh: '收回选票', en: 'Ballots returned' },
  unit: IN.ballot,
  where: [
    { field: 'stage', in: ['election', 'by-run', 're-vote'] },
    { field: 'superseded', is: false },
  ],
  field: 'returned',
  definition: {
    zh: '有效计入的各次投票收回的选票数，预选不计入。',
    en: 'Ballots returned in the polls that count, preliminary elections left out.',
  },
  source: ['F057'],
});
