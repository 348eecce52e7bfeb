import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const chairsNew = count(officers, {
  id: 'chairs.new',
  appliesTo: ['village'],
  group: 'elected',
  title: { zh: '新当选的主任', en: 'Chairs newly elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'chair' },
    { field: 'reelected', is: false },
  ],
  definition: {
    zh: '上届不是本单位主任、本届当选的主任人数。',
    en: 'Chairs who were not chair of the same unit in the past term.',
  },
  source: ['F067'],
});
