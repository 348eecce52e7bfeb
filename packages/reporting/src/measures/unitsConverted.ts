import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsConverted = count(units, {
  id: 'units.converted',
  appliesTo: ['community'],
  group: 'units',
  title: { zh: '村改居社区', en: 'Communities converted from villages' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'convertedFromVillage', is: true },
  ],
  definition: { zh: '由村改为社区的换届社区数。', en: 'Electing communities that were villages.' },
  source: ['F006', 'F081'],
});
