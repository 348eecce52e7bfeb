import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const methodsRepresentativeShare = ratio({
  id: 'methods.representativeShare',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '居民代表选举社区占比', en: "Share of residents' representatives" },
  unit: IN.percent,
  numerator: 'methods.representative',
  denominator: 'units.electing',
  decimals: 1,
  definition: {
    zh: '居民代表选举社区数占换届社区数的比例。',
    en: 'Communities using the method over the communities that elect.',
  },
  source: ['F047'],
});
