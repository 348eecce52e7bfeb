import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const differentialPreCountyDelegates = ratio({
  id: 'differential.preCountyDelegates',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '县党代表差额比例', en: 'Differential: delegates to the county congress' },
  unit: IN.percent,
  numerator: 'surplus.preCountyDelegates',
  denominator: 'seats.preCountyDelegates',
  decimals: 1,
  definition: {
    zh: '县党代表预选差额占应选名额的比例。',
    en: 'Candidates above seats over seats for delegates to the county congress.',
  },
  source: ['F040', 'PB-020'],
});
