import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsResidents = count(officers, {
  id: 'posts.residents',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '社区居委会成员', en: "Residents' committee members" },
  unit: IN.post,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', is: 'residentsCommittee' },
  ],
  definition: { zh: '当选的社区居委会成员职务数。', en: "Posts filled in the residents' committees." },
  source: ['F064', 'F065'],
});
