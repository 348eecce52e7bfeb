import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const nominationUnrecorded = count(units, {
  id: 'nomination.unrecorded',
  appliesTo: ['village'],
  group: 'methods',
  title: { zh: '未登记提名方式的单位', en: 'Units without a recorded nomination method' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_nomination', known: false },
  ],
  definition: {
    zh: '没有登记初步候选人产生方式的换届单位数。',
    en: 'Electing units for which the nomination method is not recorded.',
  },
  source: ['F035'],
});
