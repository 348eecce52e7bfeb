import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const participationResidentUnitsRate = ratio({
  id: 'participation.residentUnitsRate',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '驻地单位党组织参与推荐率', en: 'Resident-unit Party organisations, rate' },
  unit: IN.percent,
  numerator: 'participation.residentUnitsTook',
  denominator: 'participation.residentUnitsEntitled',
  decimals: 1,
  definition: {
    zh: '驻地单位党组织参与推荐的实际参加数占应参加数的比例。',
    en: 'Resident-unit Party organisations in the recommendation: took part over entitled.',
  },
  source: ['F028', 'F034'],
});
