import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { trainings } from '../recordSets/trainings.ts';

export const trainingsTotal = count(trainings, {
  id: 'trainings.total',
  appliesTo: ['township', 'community', 'village'],
  group: 'outreach',
  title: { zh: '培训', en: 'Training courses' },
  unit: IN.time,
  where: [],
  definition: { zh: '举办的培训次数。', en: 'Training courses held.' },
  source: ['F091'],
});
