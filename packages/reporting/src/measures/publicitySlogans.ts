import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { publicity } from '../recordSets/publicity.ts';

export const publicitySlogans = sum(publicity, {
  id: 'publicity.slogans',
  appliesTo: ['township', 'community', 'village'],
  group: 'outreach',
  title: { zh: '标语', en: 'Slogans' },
  unit: IN.slogan,
  where: [{ field: 'channel', is: 'slogan' }],
  field: 'quantity',
  definition: { zh: '宣传台账中标语的数量之和。', en: 'Slogans in the publicity ledger.' },
  source: ['F087'],
});
