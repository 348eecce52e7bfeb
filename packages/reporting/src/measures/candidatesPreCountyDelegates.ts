import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { candidates } from '../recordSets/candidates.ts';

export const candidatesPreCountyDelegates = count(candidates, {
  id: 'candidates.preCountyDelegates',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '县党代表预选候选人', en: 'Preliminary candidates: delegates to the county congress' },
  unit: IN.person,
  where: [
    { field: 'stage', is: 'pre-election' },
    { field: 'writeIn', is: false },
    { field: 'body', is: 'countyCongress' },
    { field: 'post', is: 'delegate' },
  ],
  definition: {
    zh: '差额预选的县党代表候选人数。',
    en: 'Candidates of the preliminary election for delegates to the county congress.',
  },
  source: ['F040', 'F053'],
});
