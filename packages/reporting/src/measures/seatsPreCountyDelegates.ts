import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { contests } from '../recordSets/contests.ts';

export const seatsPreCountyDelegates = sum(contests, {
  id: 'seats.preCountyDelegates',
  appliesTo: ['township'],
  group: 'candidates',
  title: { zh: '县党代表应选名额', en: 'Seats: delegates to the county congress' },
  unit: IN.seat,
  where: [
    { field: 'stage', is: 'pre-election' },
    { field: 'body', is: 'countyCongress' },
    { field: 'post', is: 'delegate' },
  ],
  field: 'seats',
  definition: {
    zh: '差额预选的县党代表应选名额。',
    en: 'Seats of the preliminary election for delegates to the county congress.',
  },
  source: ['F040'],
});
