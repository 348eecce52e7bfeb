import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersAwayPast = count(votersPast, {
  id: 'voters.awayPast',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届外出选民', en: 'Voters living elsewhere, past term' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'category', is: 'away' },
  ],
  definition: {
    zh: '上一次换届中换届单位选民名单上的外出选民人数。',
    en: 'On the rolls of the round before, in the units that elected: voters living elsewhere.',
  },
  source: ['F028', 'F095'],
});
