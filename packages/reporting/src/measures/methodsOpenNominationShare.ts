import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const methodsOpenNominationShare = ratio({
  id: 'methods.openNominationShare',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '海选社区占比', en: 'Share of open nomination' },
  unit: IN.percent,
  numerator: 'methods.openNomination',
  denominator: 'units.electing',
  decimals: 1,
  definition: {
    zh: '海选社区数占换届社区数的比例。',
    en: 'Communities using the method over the communities that elect.',
  },
  source: ['F047'],
});
