import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const oneShoulderCount = count(units, {
  id: 'oneShoulder.count',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '书记主任一肩挑的社区', en: 'Communities with one person in both posts' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'oneShoulder', is: true },
  ],
  definition: {
    zh: '一人同时担任党组织书记和居委会主任的社区数。',
    en: 'Communities in which one person is secretary and chair.',
  },
  source: ['F065'],
  previous: 'oneShoulder.past',
});
