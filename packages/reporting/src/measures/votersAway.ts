import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersAway = count(voters, {
  id: 'voters.away',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '外出选民', en: 'Voters living elsewhere' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'category', is: 'away' },
  ],
  definition: { zh: '登记选民中的外出选民人数。', en: 'Registered voters: voters living elsewhere.' },
  source: ['F024', 'F029'],
  previous: 'voters.awayPast',
});
