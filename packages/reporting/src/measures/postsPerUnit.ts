import { quotient } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const postsPerUnit = quotient({
  id: 'posts.perUnit',
  appliesTo: ['village'],
  group: 'elected',
  title: { zh: '平均每单位当选', en: 'Officers per unit' },
  unit: IN.person,
  numerator: 'posts.total',
  denominator: 'units.elected',
  decimals: 1,
  definition: { zh: '当选职务数除以选出班子的单位数。', en: 'Posts filled over the units with an elected committee.' },
  source: ['F095'],
});
