import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const committeeByAssembly = count(units, {
  id: 'committee.byAssembly',
  appliesTo: ['village'],
  group: 'methods',
  title: { zh: '村民会议推选选举委员会的单位', en: 'Election committee by the assembly' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_electionCommittee', is: 'assembly' },
  ],
  definition: {
    zh: '村民会议推选选举委员会的单位的换届单位数。',
    en: 'Electing units: Election committee by the assembly.',
  },
  source: ['F047'],
});
