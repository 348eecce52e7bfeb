import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { approvals } from '../recordSets/approvals.ts';

export const approvalsApproved = count(approvals, {
  id: 'approvals.approved',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '批复同意的事项', en: 'Matters approved' },
  unit: IN.case,
  where: [{ field: 'outcome', is: 'approved' }],
  definition: { zh: '上级批复同意的事项数。', en: 'Matters that the superior approved.' },
  source: ['F014'],
});
