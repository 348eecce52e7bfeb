import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const participationDirectRate = ratio({
  id: 'participation.directRate',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '直选社区选民参选率', en: 'Voters of direct communities, rate' },
  unit: IN.percent,
  numerator: 'participation.directTook',
  denominator: 'participation.directEntitled',
  decimals: 1,
  definition: {
    zh: '直选社区选民参加选举的实际参加数占应参加数的比例。',
    en: 'Voters of communities with direct election: took part over entitled.',
  },
  source: ['F028', 'F034'],
});
