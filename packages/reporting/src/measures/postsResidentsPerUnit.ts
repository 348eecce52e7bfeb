import { quotient } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const postsResidentsPerUnit = quotient({
  id: 'posts.residentsPerUnit',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '平均每个居委会成员', en: "Members per residents' committee" },
  unit: IN.person,
  numerator: 'posts.residents',
  denominator: 'units.electing',
  decimals: 1,
  definition: {
    zh: '居委会成员职务数除以换届社区数。',
    en: "Posts of residents' committees over the communities that elect.",
  },
  source: ['F095'],
});
