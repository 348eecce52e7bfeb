import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { inspections } from '../recordSets/inspections.ts';

export const inspectionCorrected = count(inspections, {
  id: 'inspection.corrected',
  appliesTo: ['community', 'village'],
  group: 'inspection',
  title: { zh: '已整改问题', en: 'Findings corrected' },
  unit: IN.item,
  where: [
    { field: 'finding', known: true },
    { field: 'correctedOn', known: true },
  ],
  definition: { zh: '已登记整改日期的问题数。', en: 'Findings with a recorded day of correction.' },
  source: ['F093'],
});
