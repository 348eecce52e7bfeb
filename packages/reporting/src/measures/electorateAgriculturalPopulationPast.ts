import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { unitsPast } from '../recordSets/unitsPast.ts';

export const electorateAgriculturalPopulationPast = sum(unitsPast, {
  id: 'electorate.agriculturalPopulationPast',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届农业人口', en: 'Agricultural population, past term' },
  unit: IN.person,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
  ],
  field: 'agriculturalPopulation',
  definition: {
    zh: '上一次换届的换届单位当时上报的农业人口之和。',
    en: 'Agricultural population that the units of the round before reported then.',
  },
  source: ['F028', 'F095'],
});
