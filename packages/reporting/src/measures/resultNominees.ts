import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const resultNominees = count(candidates, {
  id: 'result.nominees',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '县委提名候选人', en: 'Candidates nominated by the county committee' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['partyCommittee', 'disciplineCommission', 'countyCongress'] },
    { field: 'post', in: ['committee-member', 'discipline-member', 'delegate'] },
    { field: 'nominatedBy', is: 'countyCommittee' },
  ],
  definition: { zh: '大会正式选举中县委提名的候选人次。', en: 'Candidacies nominated by the county committee.' },
  source: ['F069'],
});
