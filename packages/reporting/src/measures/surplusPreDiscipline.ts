import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const surplusPreDiscipline = sum(contests, {
  id: 'surplus.preDiscipline',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '纪委委员预选差额', en: 'Candidates over seats: members of the discipline commission' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'pre-election' },
    { field: 'body', is: 'disciplineCommission' },
    { field: 'post', is: 'discipline-member' },
  ],
  field: 'surplus',
  definition: {
    zh: '差额预选中纪委委员候选人多于应选名额的人数。',
    en: 'Candidates above seats in the preliminary election for members of the discipline commission.',
  },
  source: ['F040'],
});
