import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersAdmitted = count(voters, {
  id: 'voters.admitted',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '经同意登记的外来选民', en: 'Voters admitted on application' },
  unit: IN.person,
  where: [
    { field: 'electing', is: true },
    { field: 'category', is: 'admitted' },
  ],
  definition: {
    zh: '登记选民中的经同意登记的外来选民人数。',
    en: 'Registered voters: voters admitted on application.',
  },
  source: ['F024', 'F029'],
  previous: 'voters.admittedPast',
});
