import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { delegates } from '../recordSets/delegates.ts';

export const delegatesPresent = count(delegates, {
  id: 'delegates.present',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '到会代表', en: 'Delegates present' },
  unit: IN.person,
  where: [{ field: 'present', is: true }],
  definition: { zh: '出席大会的代表人数。', en: 'Delegates present at the congress.' },
  source: ['F056'],
});
