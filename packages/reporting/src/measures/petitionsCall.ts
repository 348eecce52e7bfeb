import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { petitions } from '../recordSets/petitions.ts';

export const petitionsCall = count(petitions, {
  id: 'petitions.call',
  appliesTo: ['township', 'community', 'village'],
  group: 'stability',
  title: { zh: '来电', en: 'Calls' },
  unit: IN.case,
  where: [{ field: 'channel', is: 'call' }],
  definition: { zh: '受理的来电件数。', en: 'Petitions by call.' },
  source: ['F083'],
});
