import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { inspections } from '../recordSets/inspections.ts';

export const inspectionFollowUps = count(inspections, {
  id: 'inspection.followUps',
  appliesTo: ['community', 'village'],
  group: 'inspection',
  title: { zh: '跟踪督查次数', en: 'Follow-up visits' },
  unit: IN.time,
  where: [{ field: 'kind', is: 'followUp' }],
  definition: { zh: '跟踪督查记录数。', en: 'Follow-up visits.' },
  source: ['F093'],
});
