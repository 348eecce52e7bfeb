import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const unitsPastTerm = count(units, {
  id: 'units.pastTerm',
  appliesTo: ['community'],
  group: 'previousTerm',
  title: { zh: '上届有班子的社区', en: 'Communities of the past term' },
  unit: IN.unit,
  where: [
    { field: 'kind', is: 'community' },
    { field: 'pastTerm', is: true },
  ],
  definition: { zh: '有上届班子记录的社区数。', en: 'Communities with officers recorded for the past term.' },
  source: ['F066'],
});
