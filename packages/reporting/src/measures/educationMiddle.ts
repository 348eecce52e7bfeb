import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const educationMiddle = count(officerPersons, {
  id: 'education.middle',
  appliesTo: ['township', 'community', 'village'],
  group: 'structure',
  title: { zh: '初中、高中', en: 'Middle school' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'education', in: ['seniorMiddle', 'juniorMiddle'] },
  ],
  definition: { zh: '文化程度为初中、高中的当选班子成员人数。', en: 'People elected to committees: middle school.' },
  source: ['F095'],
});
