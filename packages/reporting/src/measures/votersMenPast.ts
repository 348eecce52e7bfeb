import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { votersPast } from '../recordSets/votersPast.ts';

export const votersMenPast = count(votersPast, {
  id: 'voters.menPast',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届男选民', en: 'Men, past term' },
  unit: IN.person,
  base: 'voters.registeredPast',
  where: [
    { field: 'electing', is: true },
    { field: 'sex', is: 'male' },
  ],
  definition: {
    zh: '上一次换届中换届单位选民名单上的男选民人数。',
    en: 'On the rolls of the round before, in the units that elected: men.',
  },
  source: ['F028', 'F095'],
});
