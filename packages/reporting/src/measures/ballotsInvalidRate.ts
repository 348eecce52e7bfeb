import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const ballotsInvalidRate = ratio({
  id: 'ballots.invalidRate',
  appliesTo: ['township', 'community', 'village'],
  group: 'polls',
  title: { zh: '无效票比例', en: 'Share of invalid ballots' },
  unit: IN.percent,
  numerator: 'ballots.invalid',
  denominator: 'ballots.returned',
  decimals: 2,
  definition: { zh: '无效票占收回选票的比例。', en: 'Invalid ballots over ballots returned.' },
  source: ['F057'],
});
