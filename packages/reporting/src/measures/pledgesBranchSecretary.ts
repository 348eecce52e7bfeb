import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { pledges } from '../recordSets/pledges.ts';

export const pledgesBranchSecretary = count(pledges, {
  id: 'pledges.branchSecretary',
  appliesTo: ['township', 'community', 'village'],
  group: 'discipline',
  title: { zh: '支部书记承诺书', en: 'Pledges of branch secretaries' },
  unit: IN.document,
  where: [{ field: 'layer', is: 'branchSecretary' }],
  definition: { zh: '签订的支部书记承诺书份数。', en: 'Pledges of branch secretaries signed.' },
  source: ['F073'],
});
