import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsSubdistricts = count(units, {
  id: 'units.subdistricts',
  appliesTo: ['community'],
  group: 'units',
  title: { zh: '街道', en: 'Sub-districts' },
  unit: IN.unit,
  where: [{ field: 'kind', is: 'subdistrict' }],
  definition: { zh: '列入本次换届的街道数。', en: 'Sub-districts listed in the round.' },
  source: ['F006', 'F025'],
});
