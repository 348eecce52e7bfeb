import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsTownships = count(units, {
  id: 'units.townships',
  appliesTo: ['village'],
  group: 'units',
  title: { zh: '乡镇', en: 'Townships' },
  unit: IN.unit,
  where: [{ field: 'kind', is: 'township' }],
  definition: { zh: '列入本次换届的乡镇数。', en: 'Townships listed in the round.' },
  source: ['F006', 'F025'],
});
