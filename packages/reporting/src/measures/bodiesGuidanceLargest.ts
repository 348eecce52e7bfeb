import { maximum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { dutyBodies } from '../recordSets/dutyBodies.ts';

export const bodiesGuidanceLargest = maximum(dutyBodies, {
  id: 'bodies.guidanceLargest',
  appliesTo: ['community', 'village'],
  group: 'programme',
  title: { zh: '最大指导组人数', en: 'Largest guidance group' },
  unit: IN.person,
  where: [
    { field: 'kind', is: 'guidanceGroup' },
    { field: 'unitKind', in: ['township', 'subdistrict'] },
  ],
  field: 'members',
  definition: { zh: '乡镇（街道）指导组中最多的成员数。', en: 'Members of the largest of these guidance groups.' },
  source: ['F010'],
});
