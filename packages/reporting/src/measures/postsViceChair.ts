import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsViceChair = count(officers, {
  id: 'posts.viceChair',
  appliesTo: ['community', 'village'],
  group: 'elected',
  title: { zh: '当选副主任', en: 'Vice-chairs elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'vice-chair' },
  ],
  definition: {
    zh: '村（居）委会当选副主任的人数。',
    en: "Vice-chairs elected to villagers' and residents' committees.",
  },
  source: ['F064'],
});
