import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsWithoutWomen = count(units, {
  id: 'units.withoutWomen',
  appliesTo: ['community', 'village'],
  group: 'structure',
  title: { zh: '没有妇女成员的单位', en: 'Units without a woman' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'officers', from: 1 },
    { field: 'women', to: 0 },
  ],
  definition: { zh: '已选出班子而没有妇女成员的单位数。', en: 'Units with an elected committee but no woman on it.' },
  source: ['F095'],
});
