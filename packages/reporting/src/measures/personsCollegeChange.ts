import { points } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsCollegeChange = points({
  id: 'persons.collegeChange',
  appliesTo: ['township', 'community'],
  group: 'structure',
  title: { zh: '大专以上占比比上届变化', en: 'Change of the share with junior college' },
  unit: IN.points,
  of: 'persons.collegeRate',
  decimals: 0,
  definition: {
    zh: '大专以上文化程度占比与上届相差的百分点，按未经进位的比例计算。',
    en: 'Percentage points between the shares of the two terms, from the unrounded shares.',
  },
  source: ['F066'],
});
