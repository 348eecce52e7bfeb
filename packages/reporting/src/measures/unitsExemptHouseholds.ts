import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsExemptHouseholds = sum(units, {
  id: 'units.exemptHouseholds',
  appliesTo: ['village'],
  group: 'units',
  title: { zh: '未组织选举单位的户数', en: 'Households of units without an election' },
  unit: IN.household,
  where: [{ field: 'participation', is: 'exempt' }],
  field: 'households',
  definition: { zh: '未组织选举的单位户数之和。', en: 'Households of the units that hold no election.' },
  source: ['F006'],
});
