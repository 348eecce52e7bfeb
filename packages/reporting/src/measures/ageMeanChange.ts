import { points } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const ageMeanChange = points({
  id: 'age.meanChange',
  appliesTo: ['township', 'community'],
  group: 'structure',
  title: { zh: '平均年龄比上届变化', en: 'Change of the mean age' },
  unit: IN.years,
  of: 'age.mean',
  decimals: 1,
  definition: {
    zh: '本届选举日的平均年龄与上届任职时的平均年龄之差。',
    en: 'Difference between the mean age on election day and that of the past term on taking office.',
  },
  source: ['F066'],
});
