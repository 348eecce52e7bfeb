import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsCommunities = count(units, {
  id: 'units.communities',
  appliesTo: ['community', 'village'],
  group: 'units',
  title: { zh: '社区', en: 'Communities' },
  unit: IN.unit,
  where: [{ field: 'kind', is: 'community' }],
  definition: { zh: '列入本次换届的社区数。', en: 'Communities listed in the round.' },
  source: ['F006'],
});
