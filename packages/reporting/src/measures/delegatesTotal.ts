import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { delegates } from '../recordSets/delegates.ts';

export const delegatesTotal = count(delegates, {
  id: 'delegates.total',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '党代表', en: 'Delegates' },
  unit: IN.person,
  where: [],
  definition: { zh: '选出的镇党代表大会代表人数。', en: 'Delegates elected to the congress of the township.' },
  source: ['F043'],
});
