import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const preliminaryUnrecorded = count(units, {
  id: 'preliminary.unrecorded',
  appliesTo: ['village'],
  group: 'methods',
  title: { zh: '未登记预选方式的单位', en: 'Units without a recorded preliminary election' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_preliminaryElection', known: false },
  ],
  definition: {
    zh: '没有登记正式候选人确定方式的换届单位数。',
    en: 'Electing units for which the way of deciding the formal candidates is not recorded.',
  },
  source: ['F039'],
});
