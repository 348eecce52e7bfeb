import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { approvals } from '../recordSets/approvals.ts';

export const approvalsReplied = count(approvals, {
  id: 'approvals.replied',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '已批复事项', en: 'Matters replied to' },
  unit: IN.case,
  where: [{ field: 'repliedOn', known: true }],
  definition: { zh: '上级已批复的事项数。', en: 'Matters with a reply of the superior.' },
  source: ['F014'],
});
