import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const differentialChair = ratio({
  id: 'differential.chair',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '主任差额比例', en: 'Differential: chair' },
  unit: IN.percent,
  numerator: 'surplus.chair',
  denominator: 'seats.chair',
  decimals: 1,
  definition: { zh: '主任候选人差额占应选名额的比例。', en: 'Candidates above seats over seats for chair.' },
  source: ['F038'],
});
