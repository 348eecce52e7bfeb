import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { trainings } from '../recordSets/trainings.ts';

export const trainingsTownship = count(trainings, {
  id: 'trainings.township',
  appliesTo: ['township', 'community', 'village'],
  group: 'outreach',
  title: { zh: '乡镇（街道）级培训', en: 'Township courses' },
  unit: IN.time,
  where: [{ field: 'layer', is: 'township' }],
  definition: { zh: '乡镇（街道）级培训次数。', en: 'Township courses held.' },
  source: ['F091'],
});
