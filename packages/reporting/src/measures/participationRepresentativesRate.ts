import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const participationRepresentativesRate = ratio({
  id: 'participation.representativesRate',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '居民代表参选率', en: "Residents' representatives, rate" },
  unit: IN.percent,
  numerator: 'participation.representativesTook',
  denominator: 'participation.representativesEntitled',
  decimals: 1,
  definition: {
    zh: '居民代表参加选举的实际参加数占应参加数的比例。',
    en: "Residents' representatives in the election: took part over entitled.",
  },
  source: ['F028', 'F034'],
});
