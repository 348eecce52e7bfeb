import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const differentialViceChair = ratio({
  id: 'differential.viceChair',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '副主任差额比例', en: 'Differential: vice-chair' },
  unit: IN.percent,
  numerator: 'surplus.viceChair',
  denominator: 'seats.viceChair',
  decimals: 1,
  definition: { zh: '副主任候选人差额占应选名额的比例。', en: 'Candidates above seats over seats for vice-chair.' },
  source: ['F038'],
});
