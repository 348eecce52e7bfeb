import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const stepsDoneRate = ratio({
  id: 'steps.doneRate',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '程序步骤完成率', en: 'Share of steps done' },
  unit: IN.percent,
  numerator: 'steps.done',
  denominator: 'steps.recorded',
  decimals: 1,
  definition: { zh: '完成的步骤占登记步骤的比例。', en: 'Steps done over steps recorded.' },
  source: ['F015'],
});
