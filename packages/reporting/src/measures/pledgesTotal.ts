import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { pledges } from '../recordSets/pledges.ts';

export const pledgesTotal = count(pledges, {
  id: 'pledges.total',
  appliesTo: ['township', 'community', 'village'],
  group: 'discipline',
  title: { zh: '承诺书', en: 'Pledges' },
  unit: IN.document,
  where: [],
  definition: { zh: '签订的承诺书份数。', en: 'Pledges signed.' },
  source: ['F073'],
});
