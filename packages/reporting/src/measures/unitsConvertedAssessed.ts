import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsConvertedAssessed = count(units, {
  id: 'units.convertedAssessed',
  appliesTo: ['community'],
  group: 'stability',
  title: { zh: '已评估的村改居社区', en: 'Converted communities assessed' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'convertedFromVillage', is: true },
    { field: 'riskAssessed', is: true },
  ],
  definition: { zh: '已作选前风险评估的村改居社区数。', en: 'Converted communities with a risk assessment.' },
  source: ['F080'],
});
