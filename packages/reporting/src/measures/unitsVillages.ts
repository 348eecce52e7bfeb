import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsVillages = count(units, {
  id: 'units.villages',
  appliesTo: ['village'],
  group: 'units',
  title: { zh: '村', en: 'Villages' },
  unit: IN.unit,
  where: [{ field: 'kind', is: 'village' }],
  definition: {
    zh: '列入本次换届的村数，含未组织选举的村。',
    en: 'Villages listed in the round, those without an election included.',
  },
  source: ['F006'],
});
