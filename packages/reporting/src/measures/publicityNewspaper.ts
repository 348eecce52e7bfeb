import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { publicity } from '../recordSets/publicity.ts';

export const publicityNewspaper = sum(publicity, {
  id: 'publicity.newspaper',
  appliesTo: ['community'],
  group: 'outreach',
  title: { zh: '报纸专栏', en: 'Newspaper columns' },
  unit: IN.issue,
  where: [{ field: 'channel', is: 'newspaper' }],
  field: 'quantity',
  definition: { zh: '宣传台账中报纸专栏的数量之和。', en: 'Newspaper columns in the publicity ledger.' },
  source: ['F087'],
});
