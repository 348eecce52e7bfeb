import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { petitions } from '../recordSets/petitions.ts';

export const petitionsTotal = count(petitions, {
  id: 'petitions.total',
  appliesTo: ['township', 'community', 'village'],
  group: 'stability',
  title: { zh: '信访', en: 'Petitions' },
  unit: IN.case,
  where: [],
  definition: { zh: '受理的来信来访来电件数。', en: 'Petitions received.' },
  source: ['F083'],
});
