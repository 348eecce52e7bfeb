import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { meetings } from '../recordSets/meetings.ts';

export const meetingsBeforeRepeat = count(meetings, {
  id: 'meetings.beforeRepeat',
  appliesTo: ['community'],
  group: 'programme',
  title: { zh: '社区选委会、支部会、董事会会议', en: 'Meetings of election committees, branches and boards' },
  unit: IN.time,
  where: [
    { field: 'unitKind', is: 'community' },
    { field: 'kind', in: ['electionCommittee', 'branch', 'board'] },
  ],
  definition: {
    zh: '社区召开的选委会、支部会和董事会会议次数。',
    en: 'Meetings of election committees, Party branches and boards held in communities.',
  },
  source: ['F017', 'F063'],
});
