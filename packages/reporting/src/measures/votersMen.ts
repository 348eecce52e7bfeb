import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersMen = count(voters, {
  id: 'voters.men',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '男选民', en: 'Men voters' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'sex', is: 'male' },
  ],
  definition: { zh: '登记选民中的男性人数。', en: 'Men among the registered voters.' },
  source: ['F024'],
  previous: 'voters.menPast',
});
