import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const votersShareOfPopulation = ratio({
  id: 'voters.shareOfPopulation',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记选民占农业人口的比例', en: 'Registered voters over agricultural population' },
  unit: IN.percent,
  numerator: 'voters.registered',
  denominator: 'electorate.agriculturalPopulation',
  decimals: 1,
  definition: {
    zh: '登记选民数占换届单位农业人口的比例。',
    en: 'Registered voters over the agricultural population of the units that elect.',
  },
  source: ['F028'],
  previous: 'voters.shareOfPopulationPast',
});
