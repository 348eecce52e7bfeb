import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const differentialPreDiscipline = ratio({
  id: 'differential.preDiscipline',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '纪委委员差额比例', en: 'Differential: members of the discipline commission' },
  unit: IN.percent,
  numerator: 'surplus.preDiscipline',
  denominator: 'seats.preDiscipline',
  decimals: 1,
  definition: {
    zh: '纪委委员预选差额占应选名额的比例。',
    en: 'Candidates above seats over seats for members of the discipline commission.',
  },
  source: ['F040', 'PB-020'],
});
