import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const oneShoulderRate = ratio({
  id: 'oneShoulder.rate',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '一肩挑比例', en: 'Share with one person in both posts' },
  unit: IN.percent,
  numerator: 'oneShoulder.count',
  denominator: 'units.electing',
  decimals: 2,
  definition: {
    zh: '书记主任一肩挑的社区占换届社区的比例。',
    en: 'Communities with one person in both posts over those that elect.',
  },
  source: ['F065', 'F066'],
  previous: 'oneShoulder.ratePast',
});
