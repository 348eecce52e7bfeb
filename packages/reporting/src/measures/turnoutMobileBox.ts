import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { checkIns } from '../recordSets/checkIns.ts';

export const turnoutMobileBox = count(checkIns, {
  id: 'turnout.mobileBox',
  appliesTo: ['village'],
  group: 'turnout',
  title: { zh: '流动票箱投票', en: 'Voted at a mobile box' },
  unit: IN.person,
  where: [
    { field: 'superseded', is: false },
    { field: 'mode', is: 'mobileBox' },
  ],
  definition: {
    zh: '正式选举中流动票箱投票的选民数。',
    en: 'Voters checked in at the election: voted at a mobile box.',
  },
  source: ['F028', 'F058', 'F059'],
});
