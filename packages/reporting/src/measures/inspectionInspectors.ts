import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { inspectors } from '../recordSets/inspectors.ts';

export const inspectionInspectors = count(inspectors, {
  id: 'inspection.inspectors',
  appliesTo: ['community', 'village'],
  group: 'inspection',
  title: { zh: '督查人员', en: 'Inspectors' },
  unit: IN.person,
  where: [{ field: 'kind', is: 'inspection' }],
  definition: { zh: '参加督查的人数，一人只计一次。', en: 'People who inspected, each counted once.' },
  source: ['F093'],
});
