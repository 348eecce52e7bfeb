import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { dutyBodies } from '../recordSets/dutyBodies.ts';

export const bodiesWorkingGroups = count(dutyBodies, {
  id: 'bodies.workingGroups',
  appliesTo: ['township'],
  group: 'programme',
  title: { zh: '工作小组', en: 'Working groups' },
  unit: IN.unit,
  where: [{ field: 'kind', is: 'workingGroup' }],
  definition: { zh: '换届工作领导组下设的工作小组数。', en: 'Working groups under the leading group.' },
  source: ['F010'],
});
