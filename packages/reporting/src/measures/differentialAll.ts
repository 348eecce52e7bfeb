import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const differentialAll = ratio({
  id: 'differential.all',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '差额比例', en: 'Differential' },
  unit: IN.percent,
  numerator: 'surplus.all',
  denominator: 'seats.all',
  decimals: 1,
  definition: { zh: '候选人差额占应选名额的比例。', en: 'Candidates above seats over seats.' },
  source: ['F038'],
});
