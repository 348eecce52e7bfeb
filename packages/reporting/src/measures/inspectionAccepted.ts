import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const inspectionAccepted = count(units, {
  id: 'inspection.accepted',
  appliesTo: ['community', 'village'],
  group: 'inspection',
  title: { zh: '抽查验收的单位', en: 'Units checked for acceptance' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'accepted', is: true },
  ],
  definition: { zh: '抽查验收到的换届单位数。', en: 'Electing units visited for acceptance.' },
  source: ['F094'],
});
