import { points } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const oneShoulderChange = points({
  id: 'oneShoulder.change',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '一肩挑比例比上届变化', en: 'Change of the share with one person' },
  unit: IN.points,
  of: 'oneShoulder.rate',
  decimals: 0,
  definition: {
    zh: '一肩挑比例与上届相差的百分点，按未经进位的比例计算。',
    en: 'Percentage points between the shares of the two terms, from the unrounded shares.',
  },
  source: ['F066'],
});
