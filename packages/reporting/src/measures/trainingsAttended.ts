import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { trainings } from '../recordSets/trainings.ts';

export const trainingsAttended = sum(trainings, {
  id: 'trainings.attended',
  appliesTo: ['township', 'community', 'village'],
  group: 'outreach',
  title: { zh: '培训人次', en: 'People trained' },
  unit: IN.person,
  where: [],
  field: 'attended',
  definition: { zh: '各次培训人数之和。', en: 'Attendance of all training courses.' },
  source: ['F091'],
});
