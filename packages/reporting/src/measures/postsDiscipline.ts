import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const postsDiscipline = count(officers, {
  id: 'posts.discipline',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '当选纪委委员', en: 'Discipline commission members elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', is: 'disciplineCommission' },
    { field: 'post', is: 'discipline-member' },
  ],
  definition: { zh: '当选的纪委委员数。', en: 'Members elected to the discipline commission.' },
  source: ['F064'],
});
