import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { polls } from '../recordSets/polls.ts';

export const ballotsIssued = sum(polls, {
  id: 'ballots.issued',
  appliesTo: ['township', 'community', 'village'],
  group: 'polls',
  title: { zh: '发出选票', en: 'Ballots issued' },
  unit: IN.ballot,
  where: [
    { field: 'stage', in: ['election', 'by-run', 're-vote'] },
    { field: 'superseded', is: false },
  ],
  field: 'issued',
  definition: {
    zh: '有效计入的各次投票发出的选票数，预选不计入。',
    en: 'Ballots issued in the polls that count, preliminary elections left out.',
  },
  source: ['F057'],
});
