import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { checkIns } from '../recordSets/checkIns.ts';

export const turnoutInPerson = count(checkIns, {
  id: 'turnout.inPerson',
  appliesTo: ['village'],
  group: 'turnout',
  title: { zh: '现场投票', en: 'Voted in person' },
  unit: IN.person,
  where: [
    { field: 'superseded', is: false },
    { field: 'mode', is: 'inPerson' },
  ],
  definition: { zh: '正式选举中现场投票的选民数。', en: 'Voters checked in at the election: voted in person.' },
  source: ['F028', 'F058', 'F059'],
});
