import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsDifficult = count(units, {
  id: 'units.difficult',
  appliesTo: ['community', 'village'],
  group: 'units',
  title: { zh: '难点单位', en: 'Difficult units' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'difficult', is: true },
  ],
  definition: { zh: '标为难点的换届单位数。', en: 'Electing units marked as difficult.' },
  source: ['F081'],
});
