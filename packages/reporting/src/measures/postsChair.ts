import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsChair = count(officers, {
  id: 'posts.chair',
  appliesTo: ['community', 'village'],
  group: 'elected',
  title: { zh: '当选主任', en: 'Chairs elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'chair' },
  ],
  definition: { zh: '村（居）委会当选主任的人数。', en: "Chairs elected to villagers' and residents' committees." },
  source: ['F064'],
});
