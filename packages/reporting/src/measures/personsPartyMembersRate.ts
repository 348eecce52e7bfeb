import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsPartyMembersRate = ratio({
  id: 'persons.partyMembersRate',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '中共党员占比', en: 'Share: party members' },
  unit: IN.percent,
  numerator: 'persons.partyMembers',
  denominator: 'persons.total',
  decimals: 1,
  definition: { zh: '中共党员占当选班子成员人数的比例。', en: 'Party members over the people elected to committees.' },
  source: ['F095'],
  previous: 'persons.partyMembersRatePast',
});
