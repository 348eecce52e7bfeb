import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const committeeByGroups = count(units, {
  id: 'committee.byGroups',
  appliesTo: ['village'],
  group: 'methods',
  title: { zh: '村民小组推选选举委员会的单位', en: 'Election committee by groups' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_electionCommittee', is: 'groups' },
  ],
  definition: { zh: '村民小组推选选举委员会的单位的换届单位数。', en: 'Electing units: Election committee by groups.' },
  source: ['F047'],
});
