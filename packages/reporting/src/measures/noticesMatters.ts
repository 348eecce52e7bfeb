import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { publishedMatters } from '../recordSets/publishedMatters.ts';

export const noticesMatters = count(publishedMatters, {
  id: 'notices.matters',
  appliesTo: ['community', 'village'],
  group: 'publication',
  title: { zh: '公开过的事项', en: 'Kinds of matter published' },
  unit: IN.item,
  where: [],
  definition: {
    zh: '至少有一个单位公布过的公开事项种类数。',
    en: 'Kinds of matter that at least one unit has published.',
  },
  source: ['F070'],
});
