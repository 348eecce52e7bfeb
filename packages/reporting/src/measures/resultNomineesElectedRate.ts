import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const resultNomineesElectedRate = ratio({
  id: 'result.nomineesElectedRate',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '县委提名候选人当选比例', en: 'Share of nominees elected' },
  unit: IN.percent,
  numerator: 'result.intent',
  denominator: 'result.nominees',
  decimals: 1,
  definition: {
    zh: '县委提名候选人中当选的比例，计票结束后计算。',
    en: 'Nominees elected over nominees; computed after the count.',
  },
  source: ['F069'],
});
