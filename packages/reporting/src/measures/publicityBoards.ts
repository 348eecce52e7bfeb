import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { publicity } from '../recordSets/publicity.ts';

export const publicityBoards = sum(publicity, {
  id: 'publicity.boards',
  appliesTo: ['township', 'community', 'village'],
  group: 'outreach',
  title: { zh: '板（墙）报', en: 'Board papers' },
  unit: IN.issue,
  where: [{ field: 'channel', is: 'board' }],
  field: 'quantity',
  definition: { zh: '宣传台账中板（墙）报的数量之和。', en: 'Board papers in the publicity ledger.' },
  source: ['F087'],
});
