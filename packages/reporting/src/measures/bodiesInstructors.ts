import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { dutyMembers } from '../recordSets/dutyMembers.ts';

export const bodiesInstructors = count(dutyMembers, {
  id: 'bodies.instructors',
  appliesTo: ['township', 'community'],
  group: 'programme',
  title: { zh: '驻点指导员', en: 'Stationed instructors' },
  unit: IN.person,
  where: [{ field: 'role', is: 'instructor' }],
  definition: { zh: '派驻选举单位、社区的指导员人次。', en: 'Instructors stationed at units.' },
  source: ['F011'],
});
