import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const electorateAgriculturalPopulation = sum(units, {
  id: 'electorate.agriculturalPopulation',
  appliesTo: ['village'],
  group: 'electorate',
  title: { zh: '农业人口', en: 'Agricultural population' },
  unit: IN.person,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
  ],
  field: 'agriculturalPopulation',
  definition: { zh: '换届单位上报的农业人口之和。', en: 'Agricultural population reported by the units that elect.' },
  source: ['F028'],
});
