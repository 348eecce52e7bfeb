import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const methodsRepresentative = count(units, {
  id: 'methods.representative',
  appliesTo: ['community'],
  group: 'methods',
  title: { zh: '居委会居民代表选举的社区', en: "By residents' representatives" },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'methodOf_residentsCommittee', is: 'representative' },
  ],
  definition: { zh: '居委会居民代表选举的社区的换届单位数。', en: "Electing units: By residents' representatives." },
  source: ['F047'],
});
