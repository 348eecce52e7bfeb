import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { petitions } from '../recordSets/petitions.ts';

export const petitionsLetter = count(petitions, {
  id: 'petitions.letter',
  appliesTo: ['township', 'community', 'village'],
  group: 'stability',
  title: { zh: '来信', en: 'Letters' },
  unit: IN.case,
  where: [{ field: 'channel', is: 'letter' }],
  definition: { zh: '受理的来信件数。', en: 'Petitions by letter.' },
  source: ['F083'],
});
