import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersWomen = count(voters, {
  id: 'voters.women',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '女选民', en: 'Women voters' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'sex', is: 'female' },
  ],
  definition: { zh: '登记选民中的妇女人数。', en: 'Women among the registered voters.' },
  source: ['F024'],
  previous: 'voters.womenPast',
});
