import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const approvalsApprovedRate = ratio({
  id: 'approvals.approvedRate',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '批复同意的比例', en: 'Share approved' },
  unit: IN.percent,
  numerator: 'approvals.approved',
  denominator: 'approvals.requested',
  decimals: 1,
  definition: { zh: '批复同意的事项占请示事项的比例。', en: 'Matters approved over matters put to the superior.' },
  source: ['F014'],
});
