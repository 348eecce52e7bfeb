import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { petitions } from '../recordSets/petitions.ts';

export const petitionsVisit = count(petitions, {
  id: 'petitions.visit',
  appliesTo: ['township', 'community', 'village'],
  group: 'stability',
  title: { zh: '来访', en: 'Visits' },
  unit: IN.case,
  where: [{ field: 'channel', is: 'visit' }],
  definition: { zh: '受理的来访件数。', en: 'Petitions by visit.' },
  source: ['F083'],
});
