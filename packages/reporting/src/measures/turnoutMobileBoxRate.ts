import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const turnoutMobileBoxRate = ratio({
  id: 'turnout.mobileBoxRate',
  appliesTo: ['village'],
  group: 'turnout',
  title: { zh: '流动票箱投票占参加投票的比例', en: 'Share at mobile boxes' },
  unit: IN.percent,
  numerator: 'turnout.mobileBox',
  denominator: 'turnout.voted',
  decimals: 1,
  definition: {
    zh: '流动票箱投票的选民占参加投票选民的比例。',
    en: 'Voters at mobile boxes over the voters who took part.',
  },
  source: ['F058'],
});
