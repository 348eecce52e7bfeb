import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsNoticesIncomplete = count(units, {
  id: 'units.noticesIncomplete',
  appliesTo: ['community', 'village'],
  group: 'publication',
  title: { zh: '公开事项有缺项的单位', en: 'Units with a matter missing' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'noticeMatters', to: 7 },
  ],
  definition: {
    zh: '八个事项公布记录不全的换届单位数。',
    en: 'Electing units without a record for some of the eight matters.',
  },
  source: ['F070'],
});
