import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationResidentUnitsTook = sum(participation, {
  id: 'participation.residentUnitsTook',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '驻地单位党组织实际参加数', en: 'Resident-unit Party organisations, took part' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'residentUnits' },
    { field: 'activity', is: 'recommendation' },
  ],
  field: 'took',
  definition: {
    zh: '驻地单位党组织参与推荐的实际参加数之和。',
    en: 'Resident-unit Party organisations in the recommendation: took part.',
  },
  source: ['F028', 'F034'],
});
