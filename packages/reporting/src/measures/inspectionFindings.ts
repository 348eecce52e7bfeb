import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { inspections } from '../recordSets/inspections.ts';

export const inspectionFindings = count(inspections, {
  id: 'inspection.findings',
  appliesTo: ['community', 'village'],
  group: 'inspection',
  title: { zh: '督查发现问题', en: 'Findings' },
  unit: IN.item,
  where: [{ field: 'finding', known: true }],
  definition: { zh: '督查验收中记录的问题数。', en: 'Findings recorded on visits.' },
  source: ['F093'],
});
