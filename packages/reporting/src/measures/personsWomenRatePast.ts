import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const personsWomenRatePast = ratio({
  id: 'persons.womenRatePast',
  appliesTo: ['township', 'community'],
  group: 'previousTerm',
  title: { zh: '上届妇女占比', en: 'Share, past term: women' },
  unit: IN.percent,
  numerator: 'persons.womenPast',
  denominator: 'persons.totalPast',
  decimals: 1,
  definition: { zh: '上届妇女占上届班子成员人数的比例。', en: 'Women over the officers of the past term.' },
  source: ['F095'],
});
