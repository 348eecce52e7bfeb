import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsMember = count(officers, {
  id: 'posts.member',
  appliesTo: ['community', 'village'],
  group: 'elected',
  title: { zh: '当选委员', en: 'Members elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'member' },
  ],
  definition: { zh: '村（居）委会当选委员的人数。', en: "Members elected to villagers' and residents' committees." },
  source: ['F064'],
});
