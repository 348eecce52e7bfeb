import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const methodsHousehold = count(units, {
  id: 'methods.household',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '居委会户代表选举的社区', en: 'By household representatives' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_residentsCommittee', is: 'household' },
  ],
  definition: { zh: '居委会户代表选举的社区的换届单位数。', en: 'Electing units: By household representatives.' },
  source: ['F047'],
});
