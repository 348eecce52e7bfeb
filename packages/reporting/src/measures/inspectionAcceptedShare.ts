import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const inspectionAcceptedShare = ratio({
  id: 'inspection.acceptedShare',
  appliesTo: ['community', 'village'],
  group: 'inspection',
  title: { zh: '抽查验收面', en: 'Share of units checked' },
  unit: IN.percent,
  numerator: 'inspection.accepted',
  denominator: 'units.electing',
  decimals: 1,
  definition: { zh: '抽查验收的单位占换届单位的比例。', en: 'Units checked for acceptance over the units that elect.' },
  source: ['F094'],
});
