import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const surplusPreCountyDelegates = sum(contests, {
  id: 'surplus.preCountyDelegates',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '县党代表预选差额', en: 'Candidates over seats: delegates to the county congress' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'pre-election' },
    { field: 'body', is: 'countyCongress' },
    { field: 'post', is: 'delegate' },
  ],
  field: 'surplus',
  definition: {
    zh: '差额预选中县党代表候选人多于应选名额的人数。',
    en: 'Candidates above seats in the preliminary election for delegates to the county congress.',
  },
  source: ['F040'],
});
