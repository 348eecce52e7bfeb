import { points } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const votersShareOfPopulationChange = points({
  id: 'voters.shareOfPopulationChange',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记比例比上届变化', en: 'Change of the share registered' },
  unit: IN.points,
  of: 'voters.shareOfPopulation',
  decimals: 1,
  definition: {
    zh: '登记选民占农业人口的比例与上届相差的百分点，按未经进位的比例计算。',
    en: 'Percentage points between the shares registered of the two terms, from the unrounded shares.',
  },
  source: ['F028', 'F066'],
});
