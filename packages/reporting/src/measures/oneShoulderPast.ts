import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { units } from '../recordSets/units.ts';

export const oneShoulderPast = count(units, {
  id: 'oneShoulder.past',
  appliesTo: ['community'],
  group: 'previousTerm',
  title: { zh: '上届一肩挑的社区', en: 'One person in both posts, past term' },
  unit: IN.unit,
  where: [
    { field: 'kind', is: 'community' },
    { field: 'oneShoulderPast', is: true },
  ],
  definition: {
    zh: '上届一人兼任书记和主任的社区数。',
    en: 'Communities in which one person held both posts in the past term.',
  },
  source: ['F066'],
});
