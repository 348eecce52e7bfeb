import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const inspectionTownships = count(units, {
  id: 'inspection.townships',
  appliesTo: ['village'],
  group: 'inspection',
  title: { zh: '已督查的乡镇', en: 'Townships inspected' },
  unit: IN.unit,
  where: [
    { field: 'kind', is: 'township' },
    { field: 'inspected', is: true },
  ],
  definition: {
    zh: '督查到过的乡镇数，含到其所辖村。',
    en: 'Townships visited, in themselves or in a village of theirs.',
  },
  source: ['F093'],
});
