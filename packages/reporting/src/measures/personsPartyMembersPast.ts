import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsPartyMembersPast = count(officerPersons, {
  id: 'persons.partyMembersPast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届中共党员', en: 'Party members, past term' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'past' },
    { field: 'committee', is: true },
    { field: 'partyMember', is: true },
  ],
  definition: { zh: '上届班子成员中的中共党员人数。', en: 'Party members among the officers of the past term.' },
  source: ['F095'],
});
