import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const committeeUnrecorded = count(units, {
  id: 'committee.unrecorded',
  appliesTo: ['village'],
  group: 'methods',
  title: {
    zh: '未登记选举委员会推选方式的单位',
    en: 'Units without a recorded way of choosing the election committee',
  },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_electionCommittee', known: false },
  ],
  definition: {
    zh: '没有登记选举委员会推选方式的换届单位数。',
    en: 'Electing units for which the way of choosing the election committee is not recorded.',
  },
  source: ['F030'],
});
