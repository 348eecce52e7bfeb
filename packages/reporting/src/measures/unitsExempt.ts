import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsExempt = count(units, {
  id: 'units.exempt',
  appliesTo: ['community', 'village'],
  group: 'units',
  title: { zh: '未组织选举的单位', en: 'Units without an election' },
  unit: IN.unit,
  where: [{ field: 'participation', is: 'exempt' }],
  definition: { zh: '经登记未组织选举的单位数。', en: 'Units recorded as holding no election.' },
  source: ['F006'],
});
