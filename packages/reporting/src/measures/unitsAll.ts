import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsAll = count(units, {
  id: 'units.all',
  appliesTo: ['community', 'village'],
  group: 'units',
  title: { zh: '村和社区', en: 'Villages and communities' },
  unit: IN.unit,
  where: [{ field: 'kind', in: ['village', 'community'] }],
  definition: {
    zh: '列入本次换届的村和社区数，含未组织选举的单位。',
    en: 'Villages and communities listed in the round, those without an election included.',
  },
  source: ['F006'],
});
