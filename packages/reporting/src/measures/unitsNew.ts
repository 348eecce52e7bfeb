import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsNew = count(units, {
  id: 'units.new',
  appliesTo: ['community'],
  group: 'units',
  title: { zh: '新成立社区', en: 'New communities' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'newlyEstablished', is: true },
  ],
  definition: { zh: '新成立的换届社区数。', en: 'Electing communities newly established.' },
  source: ['F006'],
});
