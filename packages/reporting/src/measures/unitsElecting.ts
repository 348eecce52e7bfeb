import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsElecting = count(units, {
  id: 'units.electing',
  appliesTo: ['community', 'village'],
  group: 'units',
  title: { zh: '换届选举的村和社区', en: 'Villages and communities that elect' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
  ],
  definition: {
    zh: '组织换届选举的村和社区数，未组织选举的不计入。',
    en: 'Villages and communities that hold the election; exempt ones are left out.',
  },
  source: ['F006', 'F025'],
});
