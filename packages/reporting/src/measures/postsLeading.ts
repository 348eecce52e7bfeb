import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsLeading = count(officers, {
  id: 'posts.leading',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '当选书记、副书记职务', en: 'Secretaries and deputies elected' },
  unit: IN.post,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', in: ['partyCommittee', 'disciplineCommission'] },
    { field: 'post', in: ['secretary', 'deputy-secretary'] },
  ],
  definition: {
    zh: '党委、纪委全体会议选出的书记、副书记职务数。',
    en: 'Posts of secretary and deputy secretary filled by the plenaries.',
  },
  source: ['F055'],
});
