import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersRegisteredPast = count(votersPast, {
  id: 'voters.registeredPast',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届登记选民', en: 'Registered voters, past term' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [{ field: 'electing', is: true }],
  definition: {
    zh: '上一次换届中换届单位选民名单上的登记选民人数。',
    en: 'On the rolls of the round before, in the units that elected: registered voters.',
  },
  source: ['F028', 'F095'],
});
