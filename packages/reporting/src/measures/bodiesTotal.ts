import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { dutyBodies } from '../recordSets/dutyBodies.ts';

export const bodiesTotal = count(dutyBodies, {
  id: 'bodies.total',
  appliesTo: ['township', 'community', 'village'],
  group: 'programme',
  title: { zh: '工作机构', en: 'Bodies of the round' },
  unit: IN.unit,
  where: [],
  definition: {
    zh: '登记成立的领导、工作、指导机构和选举委员会等机构数。',
    en: 'Leading, working and guidance groups, election committees and the like that are recorded.',
  },
  source: ['F010'],
});
