import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const resultIntentRate = ratio({
  id: 'result.intentRate',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '当选人符合组织提名的比例', en: 'Share of the elected who were nominated' },
  unit: IN.percent,
  numerator: 'result.intent',
  denominator: 'result.elected',
  decimals: 1,
  definition: {
    zh: '当选人次中由县委提名的比例，计票结束后计算。',
    en: 'Elections won by nominated candidates over all elections won; computed after the count.',
  },
  source: ['F069'],
});
