import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsParty = count(officers, {
  id: 'posts.party',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '社区党组织成员', en: 'Party organisation members' },
  unit: IN.post,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', is: 'partyOrganisation' },
  ],
  definition: { zh: '当选的社区党组织成员职务数。', en: 'Posts filled in the Party organisations.' },
  source: ['F064', 'F065'],
});
