import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const oneShoulderSeparate = count(units, {
  id: 'oneShoulder.separate',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '书记主任分设的社区', en: 'Communities with two persons' },
  unit: IN.unit,
  where: [
    { field: 'participation', is: 'elects' },
    { field: 'kind', in: ['village', 'community'] },
    { field: 'oneShoulder', is: false },
  ],
  definition: { zh: '书记、主任由两人分别担任的社区数。', en: 'Communities in which two persons hold the two posts.' },
  source: ['F065'],
});
