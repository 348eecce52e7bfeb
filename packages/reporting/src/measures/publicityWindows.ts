import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { publicity } from '../recordSets/publicity.ts';

export const publicityWindows = sum(publicity, {
  id: 'publicity.windows',
  appliesTo: ['township', 'community'],
  group: 'outreach',
  title: { zh: '宣传橱窗', en: 'Showcase windows' },
  unit: IN.unit,
  where: [{ field: 'channel', is: 'window' }],
  field: 'quantity',
  definition: { zh: '宣传台账中宣传橱窗的数量之和。', en: 'Showcase windows in the publicity ledger.' },
  source: ['F087'],
});
