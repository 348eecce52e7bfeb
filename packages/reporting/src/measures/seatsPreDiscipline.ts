import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const seatsPreDiscipline = sum(contests, {
  id: 'seats.preDiscipline',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '纪委委员应选名额', en: 'Seats: members of the discipline commission' },
  unit: IN.seat,
  where: [
    { field: 'stage', is: 'pre-election' },
    { field: 'body', is: 'disciplineCommission' },
    { field: 'post', is: 'discipline-member' },
  ],
  field: 'seats',
  definition: {
    zh: '差额预选的纪委委员应选名额。',
    en: 'Seats of the preliminary election for members of the discipline commission.',
  },
  source: ['F040'],
});
