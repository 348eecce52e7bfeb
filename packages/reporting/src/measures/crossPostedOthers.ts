import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officerPersons } from '../recordSets/officerPersons.ts';

export const crossPostedOthers = count(officerPersons, {
  id: 'crossPosted.others',
  appliesTo: ['community'],
  group: 'elected',
  title: { zh: '一肩挑以外的交叉任职', en: 'Cross-posted beside the one-shoulder posts' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'committee', is: true },
    { field: 'crossPosted', is: true },
    { field: 'oneShoulder', is: false },
  ],
  definition: {
    zh: '同时在党组织和居委会任职、但不是书记主任一肩挑的人数。',
    en: 'People who serve in both bodies and are not secretary and chair in one person.',
  },
  source: ['F065'],
});
