import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const resultHighVote = count(candidates, {
  id: 'result.highVote',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '高票当选人次', en: 'Elected with a high vote' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'election' },
    { field: 'superseded', is: false },
    { field: 'body', in: ['partyCommittee', 'disciplineCommission', 'countyCongress'] },
    { field: 'post', in: ['committee-member', 'discipline-member', 'delegate'] },
    { field: 'elected', is: true },
    { field: 'highVote', is: true },
  ],
  definition: {
    zh: '得票达到实到会人数十分之九的当选人次。',
    en: 'Elections won with at least nine tenths of the votes of those present.',
  },
  source: ['F069'],
});
