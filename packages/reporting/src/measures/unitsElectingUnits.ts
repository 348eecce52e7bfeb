import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsElectingUnits = count(units, {
  id: 'units.electingUnits',
  appliesTo: ['township'],
  group: 'units',
  title: { zh: '选举单位', en: 'Electing units' },
  unit: IN.unit,
  where: [
    { field: 'kind', is: 'electingUnit' },
    { field: 'participation', is: 'elects' },
  ],
  definition: { zh: '选举代表的选举单位数。', en: 'Units that elect delegates to the congress.' },
  source: ['F043'],
});
