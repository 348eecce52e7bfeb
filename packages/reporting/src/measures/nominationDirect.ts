import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const nominationDirect = count(units, {
  id: 'nomination.direct',
  appliesTo: ['village'],
  group: 'methods',
  title: { zh: '村民直接提名初步候选人的单位', en: 'Direct nomination by villagers' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_nomination', is: 'directNomination' },
  ],
  definition: {
    zh: '村民直接提名初步候选人的单位的换届单位数。',
    en: 'Electing units: Direct nomination by villagers.',
  },
  source: ['F047'],
});
