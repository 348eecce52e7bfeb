import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const preliminaryByRepresentatives = count(units, {
  id: 'preliminary.byRepresentatives',
  appliesTo: ['village'],
  group: 'methods',
  title: { zh: '村民代表预选的单位', en: 'Preliminary election by representatives' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_preliminaryElection', is: 'villagersRepresentatives' },
  ],
  definition: {
    zh: '村民代表预选的单位的换届单位数。',
    en: 'Electing units: Preliminary election by representatives.',
  },
  source: ['F047'],
});
