import { quotient } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const postsPartyPerUnit = quotient({
  id: 'posts.partyPerUnit',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '平均每个党组织成员', en: 'Members per Party organisation' },
  unit: IN.person,
  numerator: 'posts.party',
  denominator: 'units.electing',
  decimals: 1,
  definition: {
    zh: '党组织成员职务数除以换届社区数。',
    en: 'Posts of Party organisations over the communities that elect.',
  },
  source: ['F095'],
});
