import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { dutyBodies } from '../recordSets/dutyBodies.ts';

export const bodiesGuidanceGroups = count(dutyBodies, {
  id: 'bodies.guidanceGroups',
  appliesTo: ['community', 'village'],
  group: 'programme',
  title: { zh: '乡镇（街道）指导组', en: 'Guidance groups of townships and sub-districts' },
  unit: IN.unit,
  where: [
    { field: 'kind', is: 'guidanceGroup' },
    { field: 'unitKind', in: ['township', 'subdistrict'] },
  ],
  definition: {
    zh: '乡镇（街道）成立的换届工作指导组数。',
    en: 'Guidance groups formed by townships and sub-districts.',
  },
  source: ['F010'],
});
