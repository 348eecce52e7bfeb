import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const turnoutProxyRate = ratio({
  id: 'turnout.proxyRate',
  appliesTo: ['village'],
  group: 'turnout',
  title: { zh: '委托投票占参加投票的比例', en: 'Share voting by proxy' },
  unit: IN.percent,
  numerator: 'turnout.proxy',
  denominator: 'turnout.voted',
  decimals: 1,
  definition: { zh: '委托投票的选民占参加投票选民的比例。', en: 'Voters by proxy over the voters who took part.' },
  source: ['F059'],
});
