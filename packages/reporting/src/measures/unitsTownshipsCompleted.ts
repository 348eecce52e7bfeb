import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsTownshipsCompleted = count(units, {
  id: 'units.townshipsCompleted',
  appliesTo: ['village'],
  group: 'units',
  title: { zh: '完成换届的乡镇', en: 'Townships that completed' },
  unit: IN.unit,
  where: [
    { field: 'kind', is: 'township' },
    { field: 'completed', is: true },
  ],
  definition: {
    zh: '辖内应换届单位全部选出班子的乡镇数。',
    en: 'Townships in which every unit that elects has elected its committee.',
  },
  source: ['F025'],
});
