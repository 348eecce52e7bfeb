import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const turnoutRate = ratio({
  id: 'turnout.rate',
  appliesTo: ['village'],
  group: 'turnout',
  title: { zh: '参选率', en: 'Turnout' },
  unit: IN.percent,
  numerator: 'turnout.voted',
  denominator: 'voters.registered',
  decimals: 1,
  definition: { zh: '参加投票的选民占登记选民的比例。', en: 'Voters who took part over the registered voters.' },
  source: ['F028'],
});
