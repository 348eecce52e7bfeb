import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersAdmittedPast = count(votersPast, {
  id: 'voters.admittedPast',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届经同意登记的选民', en: 'Voters admitted on application, past term' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'category', is: 'admitted' },
  ],
  definition: {
    zh: '上一次换届中换届单位选民名单上的经同意登记的选民人数。',
    en: 'On the rolls of the round before, in the units that elected: voters admitted on application.',
  },
  source: ['F028', 'F095'],
});
