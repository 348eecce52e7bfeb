import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsElectingUnitsInstructed = count(units, {
  id: 'units.electingUnitsInstructed',
  appliesTo: ['township'],
  group: 'programme',
  title: { zh: '派有指导员的选举单位', en: 'Electing units with an instructor' },
  unit: IN.unit,
  where: [
    { field: 'kind', is: 'electingUnit' },
    { field: 'participation', is: 'elects' },
    { field: 'instructed', is: true },
  ],
  definition: { zh: '派有指导员的选举单位数。', en: 'Electing units with a stationed instructor.' },
  source: ['F011'],
});
