import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { voters } from '../recordSets/voters.ts';

export const votersRegistered = count(voters, {
  id: 'voters.registered',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '登记选民', en: 'Registered voters' },
  unit: IN.person,
  where: [{ field: 'electing', is: true }],
  definition: { zh: '换届单位选民名单上的人数。', en: 'Voters on the rolls of the units that elect.' },
  source: ['F024', 'F028'],
  previous: 'voters.registeredPast',
});
