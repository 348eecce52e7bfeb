import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { participation } from '../recordSets/participation.ts';

export const participationResidentUnitsEntitled = sum(participation, {
  id: 'participation.residentUnitsEntitled',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '驻地单位党组织应参加数', en: 'Resident-unit Party organisations, entitled' },
  unit: IN.person,
  where: [
    { field: 'participant', is: 'residentUnits' },
    { field: 'activity', is: 'recommendation' },
  ],
  field: 'entitled',
  definition: {
    zh: '驻地单位党组织参与推荐的应参加数之和。',
    en: 'Resident-unit Party organisations in the recommendation: entitled.',
  },
  source: ['F028', 'F034'],
});
