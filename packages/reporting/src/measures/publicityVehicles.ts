import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { publicity } from '../recordSets/publicity.ts';

export const publicityVehicles = sum(publicity, {
  id: 'publicity.vehicles',
  appliesTo: ['village'],
  group: 'outreach',
  title: { zh: '宣传车', en: 'Publicity vehicles' },
  unit: IN.unit,
  where: [{ field: 'channel', is: 'vehicle' }],
  field: 'quantity',
  definition: { zh: '宣传台账中宣传车的数量之和。', en: 'Publicity vehicles in the publicity ledger.' },
  source: ['F087'],
});
