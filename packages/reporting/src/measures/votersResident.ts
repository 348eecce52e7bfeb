import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersResident = count(voters, {
  id: 'voters.resident',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '户籍在本村且居住的选民', en: 'Voters registered and living here' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'category', is: 'resident' },
  ],
  definition: {
    zh: '登记选民中的户籍在本村且居住的选民人数。',
    en: 'Registered voters: voters registered and living here.',
  },
  source: ['F024', 'F029'],
  previous: 'voters.residentPast',
});
