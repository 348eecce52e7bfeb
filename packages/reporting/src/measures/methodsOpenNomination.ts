import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const methodsOpenNomination = count(units, {
  id: 'methods.openNomination',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '居委会海选的社区', en: 'Open nomination' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_residentsCommittee', is: 'openNomination' },
  ],
  definition: { zh: '居委会海选的社区的换届单位数。', en: 'Electing units: Open nomination.' },
  source: ['F047'],
});
