import { points } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsWomenChange = points({
  id: 'persons.womenChange',
  appliesTo: ['township', 'community'],
  group: 'structure',
  title: { zh: '妇女占比比上届变化', en: 'Change of the share of women' },
  unit: IN.points,
  of: 'persons.womenRate',
  decimals: 1,
  definition: {
    zh: '妇女占比与上届相差的百分点，按未经进位的比例计算。',
    en: 'Percentage points between the shares of the two terms, from the unrounded shares.',
  },
  source: ['F066'],
});
