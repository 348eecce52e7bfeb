import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const resultIntent = count(candidates, {
  id: 'result.intent',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '当选人中的县委提名候选人', en: 'Elected who were nominated by the county committee' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['partyCommittee', 'disciplineCommission', 'countyCongress'] },
    { field: 'post', in: ['committee-member', 'discipline-member', 'delegate'] },
    { field: 'elected', is: true },
    { field: 'nominatedBy', is: 'countyCommittee' },
  ],
  definition: {
    zh: '大会当选人次中由县委提名的人次。',
    en: 'Of the elections won, those of candidates nominated by the county committee.',
  },
  source: ['F069'],
});
