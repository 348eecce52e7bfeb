import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { trainings } from '../recordSets/trainings.ts';

export const trainingsCounty = count(trainings, {
  id: 'trainings.county',
  appliesTo: ['township', 'community', 'village'],
  group: 'outreach',
  title: { zh: '县（区）级培训', en: 'County courses' },
  unit: IN.time,
  where: [{ field: 'layer', is: 'county' }],
  definition: { zh: '县（区）级培训次数。', en: 'County courses held.' },
  source: ['F091'],
});
