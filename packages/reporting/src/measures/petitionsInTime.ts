import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { petitions } from '../recordSets/petitions.ts';

export const petitionsInTime = count(petitions, {
  id: 'petitions.inTime',
  appliesTo: ['township', 'community', 'village'],
  group: 'stability',
  title: { zh: '按期答复信访', en: 'Petitions answered in time' },
  unit: IN.case,
  where: [{ field: 'inTime', is: true }],
  definition: { zh: '在办理时限内答复的信访件数。', en: 'Petitions answered within their limit.' },
  source: ['F083'],
});
