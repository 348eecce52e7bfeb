import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { pledges } from '../recordSets/pledges.ts';

export const pledgesCommittee = count(pledges, {
  id: 'pledges.committee',
  appliesTo: ['township', 'community', 'village'],
  group: 'discipline',
  title: { zh: '党委承诺书', en: 'Pledges of the committee' },
  unit: IN.document,
  where: [{ field: 'layer', is: 'committee' }],
  definition: { zh: '签订的党委承诺书份数。', en: 'Pledges of the committee signed.' },
  source: ['F073'],
});
