import { quotient } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const delegatesPerGroup = quotient({
  id: 'delegates.perGroup',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '平均每组代表', en: 'Delegates per group' },
  unit: IN.person,
  numerator: 'delegates.total',
  denominator: 'delegates.groups',
  decimals: 1,
  definition: { zh: '代表总数除以代表组数。', en: 'Delegates over groups.' },
  source: ['F045'],
});
