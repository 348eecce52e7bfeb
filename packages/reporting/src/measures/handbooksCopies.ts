import { sum } from '../measure.ts';
import { IN } from '../printedUnits.ts';
import { handbooks } from '../recordSets/handbooks.ts';

export const handbooksCopies = sum(handbooks, {
  id: 'handbooks.copies',
  appliesTo: ['township', 'community', 'village'],
  group: 'outreach',
  title: { zh: '发放手册', en: 'Handbooks handed out' },
  unit: IN.copy,
  where: [],
  field: 'copies',
  definition: { zh: '发放到单位的手册册数。', en: 'Copies of handbooks handed out to units.' },
  source: ['F022'],
});
