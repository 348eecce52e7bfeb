import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsSecretary = count(officers, {
  id: 'posts.secretary',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '社区党组织书记', en: 'Secretaries' },
  unit: IN.post,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', is: 'partyOrganisation' },
    { field: 'post', is: 'secretary' },
  ],
  definition: { zh: '当选的社区党组织书记数。', en: 'Secretaries of Party organisations elected.' },
  source: ['F064'],
});
