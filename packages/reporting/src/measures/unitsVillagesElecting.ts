import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsVillagesElecting = count(units, {
  id: 'units.villagesElecting',
  appliesTo: ['village'],
  group: 'units',
  title: { zh: '换届选举的村', en: 'Villages that elect' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', is: 'village' },
  ],
  definition: { zh: '组织换届选举的村数。', en: 'Villages that hold the election.' },
  source: ['F006', 'F025'],
});
