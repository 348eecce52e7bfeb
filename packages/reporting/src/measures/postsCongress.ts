import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsCongress = count(officers, {
  id: 'posts.congress',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '大会选出的职务', en: 'Posts filled by the congress' },
  unit: IN.post,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', in: ['partyCommittee', 'disciplineCommission', 'countyCongress'] },
    { field: 'post', in: ['committee-member', 'discipline-member', 'delegate'] },
  ],
  definition: {
    zh: '党代表大会选出的两委委员和县党代表职务数，一人多职分别计算。',
    en: 'Committee seats and county delegacies filled by the congress; whoever holds several is counted for each.',
  },
  source: ['F064'],
});
