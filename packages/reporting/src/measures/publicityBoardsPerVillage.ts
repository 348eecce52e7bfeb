import { quotient } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const publicityBoardsPerVillage = quotient({
  id: 'publicity.boardsPerVillage',
  appliesTo: ['village'],
  group: 'outreach',
  title: { zh: '平均每村板（墙）报', en: 'Board papers per village' },
  unit: IN.issue,
  numerator: 'publicity.boards',
  denominator: 'units.villages',
  decimals: 2,
  definition: { zh: '板（墙）报期数除以村数。', en: 'Board papers over villages.' },
  source: ['F087'],
});
