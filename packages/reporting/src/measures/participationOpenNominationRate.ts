import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const participationOpenNominationRate = ratio({
  id: 'participation.openNominationRate',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '海选社区选民参选率', en: 'Voters of communities with open nomination, rate' },
  unit: IN.percent,
  numerator: 'participation.openNominationTook',
  denominator: 'participation.openNominationEntitled',
  decimals: 1,
  definition: {
    zh: '海选社区选民参加选举的实际参加数占应参加数的比例。',
    en: 'Voters of communities with open nomination: took part over entitled.',
  },
  source: ['F028', 'F034'],
});
