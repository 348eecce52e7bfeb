import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { delegates } from '../recordSets/delegates.ts';

export const delegatesFrontline = count(delegates, {
  id: 'delegates.frontline',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '生产一线代表', en: 'Front-line delegates' },
  unit: IN.person,
  where: [{ field: 'category', is: 'frontline' }],
  definition: { zh: '代表中的生产一线人员数。', en: 'Delegates from front-line production.' },
  source: ['F044'],
});
