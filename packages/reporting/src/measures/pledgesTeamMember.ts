import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { pledges } from '../recordSets/pledges.ts';

export const pledgesTeamMember = count(pledges, {
  id: 'pledges.teamMember',
  appliesTo: ['township', 'community', 'village'],
  group: 'discipline',
  title: { zh: '班子成员承诺书', en: 'Pledges of team members' },
  unit: IN.document,
  where: [{ field: 'layer', is: 'teamMember' }],
  definition: { zh: '签订的班子成员承诺书份数。', en: 'Pledges of team members signed.' },
  source: ['F073'],
});
