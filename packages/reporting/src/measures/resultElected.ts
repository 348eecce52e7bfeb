import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const resultElected = count(candidates, {
  id: 'result.elected',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '大会当选人次', en: 'Elected by the congress' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['partyCommittee', 'disciplineCommission', 'countyCongress'] },
    { field: 'post', in: ['committee-member', 'discipline-member', 'delegate'] },
    { field: 'elected', is: true },
  ],
  definition: { zh: '大会正式选举中当选的人次。', en: 'Elections won at the congress.' },
  source: ['F069'],
});
