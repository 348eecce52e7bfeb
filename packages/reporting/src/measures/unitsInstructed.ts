import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsInstructed = count(units, {
  id: 'units.instructed',
  appliesTo: ['community'],
  group: 'programme',
  title: { zh: '派有指导员的社区', en: 'Communities with an instructor' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'instructed', is: true },
  ],
  definition: { zh: '派有指导员的换届社区数。', en: 'Electing communities with a stationed instructor.' },
  source: ['F011'],
});
