import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsNoticesComplete = count(units, {
  id: 'units.noticesComplete',
  appliesTo: ['community', 'village'],
  group: 'publication',
  title: { zh: '八个事项全部公开的单位', en: 'Units that published all eight matters' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'noticeMatters', from: 8 },
  ],
  definition: {
    zh: '八个事项都有公布记录的换届单位数。',
    en: 'Electing units with a record for each of the eight matters.',
  },
  source: ['F070'],
});
