import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const methodsDirectShare = ratio({
  id: 'methods.directShare',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '直选社区占比', en: 'Share of direct election' },
  unit: IN.percent,
  numerator: 'methods.direct',
  denominator: 'units.electing',
  decimals: 1,
  definition: {
    zh: '直选社区数占换届社区数的比例。',
    en: 'Communities using the method over the communities that elect.',
  },
  source: ['F047'],
});
