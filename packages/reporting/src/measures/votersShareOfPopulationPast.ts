import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const votersShareOfPopulationPast = ratio({
  id: 'voters.shareOfPopulationPast',
  appliesTo: ['village'],
  group: 'previousTerm',
  title: { zh: '上届登记选民占农业人口的比例', en: 'Registered voters over agricultural population, past term' },
  unit: IN.percent,
  numerator: 'voters.registeredPast',
  denominator: 'electorate.agriculturalPopulationPast',
  decimals: 1,
  definition: {
    zh: '上届登记选民数占上届换届单位农业人口的比例。',
    en: 'Registered voters of the past term over the agricultural population of its units.',
  },
  source: ['F028', 'F095'],
});
