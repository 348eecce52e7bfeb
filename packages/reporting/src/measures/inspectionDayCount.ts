import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { inspectionDays } from '../recordSets/inspectionDays.ts';

export const inspectionDayCount = count(inspectionDays, {
  id: 'inspection.dayCount',
  appliesTo: ['community', 'village'],
  group: 'inspection',
  title: { zh: '督查天数', en: 'Days of inspection' },
  unit: IN.day,
  where: [{ field: 'kind', is: 'inspection' }],
  definition: { zh: '有督查记录的天数。', en: 'Days on which visits of inspection were made.' },
  source: ['F093'],
});
