import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const participationPartyMembersRate = ratio({
  id: 'participation.partyMembersRate',
  appliesTo: ['community'],
  group: 'participation',
  title: { zh: '党员参选率', en: 'Party members, rate' },
  unit: IN.percent,
  numerator: 'participation.partyMembersTook',
  denominator: 'participation.partyMembersEntitled',
  decimals: 1,
  definition: {
    zh: '党员参加党组织选举的实际参加数占应参加数的比例。',
    en: 'Party members in the election: took part over entitled.',
  },
  source: ['F028', 'F034'],
});
