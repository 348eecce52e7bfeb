import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { approvals } from '../recordSets/approvals.ts';

export const approvalsRequested = count(approvals, {
  id: 'approvals.requested',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '请示事项', en: 'Matters put to the superior' },
  unit: IN.case,
  where: [],
  definition: { zh: '向上级请示的事项数。', en: 'Matters put to the superior.' },
  source: ['F014'],
});
