import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const differentialPreCommittee = ratio({
  id: 'differential.preCommittee',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '党委委员差额比例', en: 'Differential: committee members' },
  unit: IN.percent,
  numerator: 'surplus.preCommittee',
  denominator: 'seats.preCommittee',
  decimals: 1,
  definition: {
    zh: '党委委员预选差额占应选名额的比例。',
    en: 'Candidates above seats over seats for committee members.',
  },
  source: ['F040', 'PB-020'],
});
