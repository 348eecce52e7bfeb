import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsCommittee = count(officers, {
  id: 'posts.committee',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '当选党委委员', en: 'Committee members elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', is: 'partyCommittee' },
    { field: 'post', is: 'committee-member' },
  ],
  definition: { zh: '当选的党委委员数。', en: 'Members elected to the Party committee.' },
  source: ['F064'],
});
