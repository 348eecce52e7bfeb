import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsTotal = count(officers, {
  id: 'posts.total',
  appliesTo: ['community', 'village'],
  group: 'elected',
  title: { zh: '当选职务', en: 'Posts filled' },
  unit: IN.post,
  where: [{ field: 'term', is: 'present' }],
  definition: {
    zh: '本届经选举结果确定的职务数，一人两职计两个。',
    en: 'Posts of the present term filled by a determined result; whoever holds two is counted twice.',
  },
  source: ['F064', 'F065'],
});
