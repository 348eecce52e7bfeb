import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const methodsHouseholdShare = ratio({
  id: 'methods.householdShare',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '户代表选举社区占比', en: 'Share of household representatives' },
  unit: IN.percent,
  numerator: 'methods.household',
  denominator: 'units.electing',
  decimals: 1,
  definition: {
    zh: '户代表选举社区数占换届社区数的比例。',
    en: 'Communities using the method over the communities that elect.',
  },
  source: ['F047'],
});
