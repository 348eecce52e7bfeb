import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersWomenPast = count(votersPast, {
  id: 'voters.womenPast',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届女选民', en: 'Women, past term' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'sex', is: 'female' },
  ],
  definition: {
    zh: '上一次换届中换届单位选民名单上的女选民人数。',
    en: 'On the rolls of the round before, in the units that elected: women.',
  },
  source: ['F028', 'F095'],
});
