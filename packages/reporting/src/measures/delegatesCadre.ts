import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { delegates } from '../recordSets/delegates.ts';

export const delegatesCadre = count(delegates, {
  id: 'delegates.cadre',
  appliesTo: ['township'],
  group: 'delegates',
  title: { zh: '党员干部代表', en: 'Party-cadre delegates' },
  unit: IN.person,
  where: [{ field: 'category', is: 'cadre' }],
  definition: { zh: '代表中的党员干部人数。', en: 'Party cadres among the delegates.' },
  source: ['F044'],
});
