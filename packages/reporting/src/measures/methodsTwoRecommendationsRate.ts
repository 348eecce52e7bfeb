import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const methodsTwoRecommendationsRate = ratio({
  id: 'methods.twoRecommendationsRate',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '党组织两推一选的比例', en: 'Share of two recommendations and one election' },
  unit: IN.percent,
  numerator: 'methods.twoRecommendations',
  denominator: 'units.electing',
  decimals: 1,
  definition: {
    zh: '党组织以两推一选方式产生的社区占换届社区的比例。',
    en: 'Communities whose Party organisation was elected by two recommendations and one election, over those that elect.',
  },
  source: ['F033'],
});
