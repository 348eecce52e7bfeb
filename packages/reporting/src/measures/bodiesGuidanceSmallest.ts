import { minimum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { dutyBodies } from '../recordSets/dutyBodies.ts';

export const bodiesGuidanceSmallest = minimum(dutyBodies, {
  id: 'bodies.guidanceSmallest',
  appliesTo: ['community', 'village'],
  group: 'programme',
  title: { zh: '最小指导组人数', en: 'Smallest guidance group' },
  unit: IN.person,
  where: [
    { field: 'kind', is: 'guidanceGroup' },
    { field: 'unitKind', in: ['township', 'subdistrict'] },
  ],
  field: 'members',
  definition: { zh: '乡镇（街道）指导组中最少的成员数。', en: 'Members of the smallest of these guidance groups.' },
  source: ['F010'],
});
