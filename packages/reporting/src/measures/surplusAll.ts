import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const surplusAll = sum(contests, {
  id: 'surplus.all',
  appliesTo: ['community', 'village'],
  group: 'candidates',
  title: { zh: '候选人差额', en: 'Candidates over seats' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
  ],
  field: 'surplus',
  definition: { zh: '正式选举中候选人多于应选名额的人次。', en: 'Candidacies above seats at the election.' },
  source: ['F038'],
});
