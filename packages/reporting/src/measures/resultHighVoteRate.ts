import { ratio } from '../measure.ts';
import { IN } from '../printedUnits.ts';

export const resultHighVoteRate = ratio({
  id: 'result.highVoteRate',
  appliesTo: ['township'],
  group: 'elected',
  title: { zh: '高票当选的比例', en: 'Share elected with a high vote' },
  unit: IN.percent,
  numerator: 'result.highVote',
  denominator: 'result.elected',
  decimals: 1,
  definition: {
    zh: '得票达到实到会人数十分之九的当选人次占当选人次的比例。',
    en: 'Elections won with at least nine tenths of those present over all elections won.',
  },
  source: ['F069'],
});
