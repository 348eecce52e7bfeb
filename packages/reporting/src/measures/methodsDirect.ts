import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const methodsDirect = count(units, {
  id: 'methods.direct',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '居委会直选的社区', en: 'Direct election' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_residentsCommittee', is: 'direct' },
  ],
  definition: { zh: '居委会直选的社区的换届单位数。', en: 'Electing units: Direct election.' },
  source: ['F047'],
});
