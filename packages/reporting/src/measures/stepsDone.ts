import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { steps } from '../recordSets/steps.ts';

export const stepsDone = count(steps, {
  id: 'steps.done',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '完成的程序步骤', en: 'Steps done' },
  unit: IN.item,
  where: [{ field: 'doneOn', known: true }],
  definition: { zh: '已登记完成日期的程序步骤数。', en: 'Steps with a recorded day of completion.' },
  source: ['F015'],
});
