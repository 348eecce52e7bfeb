import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { delegates } from '../recordSets/delegates.ts';

export const delegatesWomen = count(delegates, {
  id: 'delegates.women',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '妇女代表', en: 'Women delegates' },
  unit: IN.person,
  where: [{ field: 'sex', is: 'female' }],
  definition: { zh: '代表中的妇女人数。', en: 'Women among the delegates.' },
  source: ['F044'],
});
