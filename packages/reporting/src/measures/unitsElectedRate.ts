import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const unitsElectedRate = ratio({
  id: 'units.electedRate',
  appliesTo: ['community', 'village'],
  group: 'units',
  title: { zh: '完成选举的比例', en: 'Share of units that elected' },
  unit: IN.percent,
  numerator: 'units.elected',
  denominator: 'units.electing',
  decimals: 1,
  definition: {
    zh: '选出班子的单位占换届单位的比例。',
    en: 'Units with an elected committee over the units that elect.',
  },
  source: ['F025'],
});
