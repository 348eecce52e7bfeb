import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsCountyDelegates = count(officers, {
  id: 'posts.countyDelegates',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '当选县党代表', en: 'County delegates elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', is: 'countyCongress' },
    { field: 'post', is: 'delegate' },
  ],
  definition: { zh: '当选的出席县党代表大会代表数。', en: 'Delegates elected to the county Party congress.' },
  source: ['F046', 'F064'],
});
