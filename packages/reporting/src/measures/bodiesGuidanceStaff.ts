import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { dutyBodies } from '../recordSets/dutyBodies.ts';

export const bodiesGuidanceStaff = sum(dutyBodies, {
  id: 'bodies.guidanceStaff',
  appliesTo: ['community', 'village'],
  group: 'programme',
  title: { zh: '乡镇（街道）指导组成员', en: 'Members of these guidance groups' },
  unit: IN.person,
  where: [
    { field: 'kind', is: 'guidanceGroup' },
    { field: 'unitKind', in: ['township', 'subdistrict'] },
  ],
  field: 'members',
  definition: {
    zh: '乡镇（街道）指导组成员人次。',
    en: 'Memberships of the guidance groups of townships and sub-districts.',
  },
  source: ['F010'],
});
