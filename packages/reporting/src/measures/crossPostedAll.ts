import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const crossPostedAll = count(officerPersons, {
  id: 'crossPosted.all',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '两委交叉任职', en: 'Cross-posted' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'crossPosted', is: true },
  ],
  definition: {
    zh: '同时在党组织和居委会任职的人数，含书记主任一肩挑。',
    en: 'People who serve in both bodies, secretary and chair in one person included.',
  },
  source: ['F065'],
});
