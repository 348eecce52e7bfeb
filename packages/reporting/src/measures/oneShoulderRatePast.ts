import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const oneShoulderRatePast = ratio({
  id: 'oneShoulder.ratePast',
  appliesTo: ['community'],
  group: 'previousTerm',
  title: { zh: '上届一肩挑比例', en: 'Share with one person, past term' },
  unit: IN.percent,
  numerator: 'oneShoulder.past',
  denominator: 'units.pastTerm',
  decimals: 2,
  definition: {
    zh: '上届一肩挑的社区占上届有班子的社区的比例。',
    en: 'Communities with one person in both posts over the communities of the past term.',
  },
  source: ['F066'],
});
