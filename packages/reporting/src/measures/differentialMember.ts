import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const differentialMember = ratio({
  id: 'differential.member',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '委员差额比例', en: 'Differential: member' },
  unit: IN.percent,
  numerator: 'surplus.member',
  denominator: 'seats.member',
  decimals: 1,
  definition: { zh: '委员候选人差额占应选名额的比例。', en: 'Candidates above seats over seats for member.' },
  source: ['F038'],
});
