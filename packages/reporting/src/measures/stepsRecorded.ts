import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { steps } from '../recordSets/steps.ts';

export const stepsRecorded = count(steps, {
  id: 'steps.recorded',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '登记的程序步骤', en: 'Steps recorded' },
  unit: IN.item,
  where: [],
  definition: { zh: '登记的程序步骤数。', en: 'Steps of the procedure recorded.' },
  source: ['F015'],
});
