import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { delegates } from '../recordSets/delegates.ts';

export const delegatesAbsent = count(delegates, {
  id: 'delegates.absent',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '缺席代表', en: 'Delegates absent' },
  unit: IN.person,
  where: [{ field: 'present', is: false }],
  definition: { zh: '未出席大会的代表人数。', en: 'Delegates absent from the congress.' },
  source: ['F056'],
});
