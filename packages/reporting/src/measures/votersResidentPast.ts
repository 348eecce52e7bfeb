import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersResidentPast = count(votersPast, {
  id: 'voters.residentPast',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届在村居住选民', en: 'Voters living here, past term' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'category', is: 'resident' },
  ],
  definition: {
    zh: '上一次换届中换届单位选民名单上的在村居住选民人数。',
    en: 'On the rolls of the round before, in the units that elected: voters living here.',
  },
  source: ['F028', 'F095'],
});
