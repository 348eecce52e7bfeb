import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { petitions } from '../recordSets/petitions.ts';

export const petitionsAnswered = count(petitions, {
  id: 'petitions.answered',
  appliesTo: ['township', 'community', 'village'],
  group: 'stability',
  title: { zh: '已答复信访', en: 'Petitions answered' },
  unit: IN.case,
  where: [{ field: 'answered', is: true }],
  definition: { zh: '已答复的信访件数。', en: 'Petitions answered.' },
  source: ['F083'],
});
