import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { checkIns } from '../recordSets/checkIns.ts';

export const turnoutProxy = count(checkIns, {
  id: 'turnout.proxy',
  appliesTo: ['village'],
  group: 'turnout',
  title: { zh: '委托投票', en: 'Voted by proxy' },
  unit: IN.person,
  where: [
    { field: 'superseded', is: false },
    { field: 'mode', is: 'proxy' },
  ],
  definition: { zh: '正式选举中委托投票的选民数。', en: 'Voters checked in at the election: voted by proxy.' },
  source: ['F028', 'F058', 'F059'],
});
