import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const methodsUnrecorded = count(units, {
  id: 'methods.unrecorded',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '未登记选举方式的社区', en: 'Communities without a recorded method' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_residentsCommittee', known: false },
  ],
  definition: {
    zh: '没有登记居委会选举方式的换届社区数。',
    en: 'Electing communities for which no method is recorded.',
  },
  source: ['F047'],
});
