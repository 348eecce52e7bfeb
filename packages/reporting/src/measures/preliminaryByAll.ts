import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const preliminaryByAll = count(units, {
  id: 'preliminary.byAll',
  appliesTo: ['village'],
  group: 'methods',
  title: { zh: '全体村民预选的单位', en: 'Preliminary election by all villagers' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_preliminaryElection', is: 'allVillagers' },
  ],
  definition: { zh: '全体村民预选的单位的换届单位数。', en: 'Electing units: Preliminary election by all villagers.' },
  source: ['F047'],
});
