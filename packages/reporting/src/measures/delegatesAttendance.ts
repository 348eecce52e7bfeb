import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const delegatesAttendance = ratio({
  id: 'delegates.attendance',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '到会率', en: 'Attendance' },
  unit: IN.percent,
  numerator: 'delegates.present',
  denominator: 'delegates.total',
  decimals: 1,
  definition: { zh: '到会代表占代表总数的比例。', en: 'Delegates present over all delegates.' },
  source: ['F056'],
});
