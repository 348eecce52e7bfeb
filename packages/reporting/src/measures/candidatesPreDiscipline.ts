import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const candidatesPreDiscipline = count(candidates, {
  id: 'candidates.preDiscipline',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '纪委委员预选候选人', en: 'Preliminary candidates: members of the discipline commission' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'pre-election' },
    { field: 'writeIn', is: false },
    { field: 'body', is: 'disciplineCommission' },
    { field: 'post', is: 'discipline-member' },
  ],
  definition: {
    zh: '差额预选的纪委委员候选人数。',
    en: 'Candidates of the preliminary election for members of the discipline commission.',
  },
  source: ['F040', 'F053'],
});
