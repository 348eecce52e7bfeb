import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { checkIns } from '../recordSets/checkIns.ts';

export const turnoutVoted = count(checkIns, {
  id: 'turnout.voted',
  appliesTo: ['village'],
  group: 'turnout',
  title: { zh: '参加投票', en: 'Took part' },
  unit: IN.person,
  where: [{ field: 'superseded', is: false }],
  definition: { zh: '正式选举中领票登记的选民数。', en: 'Voters checked in at the election.' },
  source: ['F028'],
});
