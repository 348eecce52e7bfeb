import { recordSet } from '../recordSet.ts';
import { voters } from './voters.ts';

/** Voters on the rolls of the round of the same kind before this one, in the same place. */
export const votersPast = recordSet({
  ...voters,
  id: 'votersPast',
  title: { zh: '上届登记选民', en: 'Registered voters of the past term' },
});
