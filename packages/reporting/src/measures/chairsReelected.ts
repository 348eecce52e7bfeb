import { count } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { officers } from '../recordSets/officers.ts';

export const chairsReelected = count(officers, {
  id: 'chairs.reelected',
  appliesTo: ['village'],
  group: 'elected',
  title: { zh: '连选连任的主任', en: 'Chairs re-elected' },
  unit: IN.person,
  where: [
    { field: 'term', is: 'present' },
    { field: 'body', in: ['villagersCommittee', 'residentsCommittee'] },
    { field: 'post', is: 'chair' },
    { field: 'reelected', is: true },
  ],
  definition: {
    zh: '上届已在本单位任主任、本届再次当选的主任人数。',
    en: 'Chairs who were chair of the same unit in the past term.',
  },
  source: ['F067'],
});
