import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { publicity } from '../recordSets/publicity.ts';

export const publicityBroadcasts = sum(publicity, {
  id: 'publicity.broadcasts',
  appliesTo: ['township', 'village'],
  group: 'outreach',
  title: { zh: '广播电视宣传', en: 'Broadcasts' },
  unit: IN.time,
  where: [{ field: 'channel', is: 'broadcast' }],
  field: 'quantity',
  definition: { zh: '宣传台账中广播电视宣传的数量之和。', en: 'Broadcasts in the publicity ledger.' },
  source: ['F087'],
});
