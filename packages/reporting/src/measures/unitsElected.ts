import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsElected = count(units, {
  id: 'units.elected',
  appliesTo: ['community', 'village'],
  group: 'units',
  title: { zh: '选出班子的村和社区', en: 'Units with an elected committee' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'officers', from: 1 },
  ],
  definition: {
    zh: '已依法选出班子成员的村和社区数。',
    en: 'Units in which at least one post is filled by a determined result.',
  },
  source: ['F025', 'F064'],
});
