import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const personsPartyMembers = count(officerPersons, {
  id: 'persons.partyMembers',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '中共党员', en: 'Party members' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'partyMember', is: true },
  ],
  definition: {
    zh: '当选班子成员中的中共党员人数，一人只计一次。',
    en: 'Party members among the people elected to committees, each counted once.',
  },
  source: ['F095'],
  previous: 'persons.partyMembersPast',
});
