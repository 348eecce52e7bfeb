import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const participationHouseholdsRate = ratio({
  id: 'participation.householdsRate',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '户代表参选率', en: 'Household representatives, rate' },
  unit: IN.percent,
  numerator: 'participation.householdsTook',
  denominator: 'participation.householdsEntitled',
  decimals: 1,
  definition: {
    zh: '户代表参加选举的实际参加数占应参加数的比例。',
    en: 'Household representatives in the election: took part over entitled.',
  },
  source: ['F028', 'F034'],
});
