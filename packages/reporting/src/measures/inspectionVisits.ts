import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { inspections } from '../recordSets/inspections.ts';

export const inspectionVisits = count(inspections, {
  id: 'inspection.visits',
  appliesTo: ['community', 'village'],
  group: 'inspection',
  title: { zh: '督查次数', en: 'Visits of inspection' },
  unit: IN.time,
  where: [{ field: 'kind', is: 'inspection' }],
  definition: { zh: '督查记录数，一人到一单位一次计一次。', en: 'Visits of inspection, one a person, unit and day.' },
  source: ['F093'],
});
