import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const chairsWomen = count(officers, {
  id: 'chairs.women',
  appliesTo: ['community', 'village'],
  group: 'elected',
  title: { zh: '当选女主任', en: 'Women chairs elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'chair' },
    { field: 'sex', is: 'female' },
  ],
  definition: { zh: '当选主任中的妇女人数。', en: 'Women among the chairs elected.' },
  source: ['F095'],
});
