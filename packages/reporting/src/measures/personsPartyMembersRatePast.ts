import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsPartyMembersRatePast = ratio({
  id: 'persons.partyMembersRatePast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届中共党员占比', en: 'Share, past term: party members' },
  unit: IN.percent,
  numerator: 'persons.partyMembersPast',
  denominator: 'persons.totalPast',
  decimals: 1,
  definition: { zh: '上届中共党员占上届班子成员人数的比例。', en: 'Party members over the officers of the past term.' },
  source: ['F095'],
});
